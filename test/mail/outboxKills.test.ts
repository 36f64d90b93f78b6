import { CHUNK } from '../../src/mail/sendMessages.ts';
import { outboxTab } from '../../src/workbook/tabs/office.ts';

import { count, eachKill, messages, outboxAccount, run, sentTo } from '../support/outboxRuns.ts';

test('killed at any call and run again, at most one message is unconfirmed, none goes twice and none is lost', () => {
  const all = messages(CHUNK + 3);
  const kills = eachKill((kill) => {
    const ws = outboxAccount();
    kill(ws, () => run(ws, all));
    expect(run(ws, all).state).toBe('done');
    const sent = sentTo(ws);
    expect(new Set(sent).size).toBe(sent.length);
    expect(count(ws, 'Unconfirmed')).toBeLessThanOrEqual(1);
    expect(count(ws, 'Unconfirmed') + count(ws, 'Sent')).toBe(all.length);
    expect(sent.length).toBeGreaterThanOrEqual(count(ws, 'Sent'));
  });
  expect(kills).toBeGreaterThan(70);
});

test('killed twice, the same holds for each kill', () => {
  const all = messages(4);
  eachKill((killFirst) => {
    eachKill((kill) => {
      const ws = outboxAccount();
      killFirst(ws, () => run(ws, all));
      const killed = kill(ws, () => run(ws, all));
      run(ws, all);
      const sent = sentTo(ws);
      expect(new Set(sent).size).toBe(sent.length);
      expect(count(ws, 'Unconfirmed')).toBeLessThanOrEqual(2);
      expect(count(ws, 'Unconfirmed') + count(ws, 'Sent')).toBe(all.length);
      return killed;
    });
  });
});

test('nor what somebody types while a run is at work that ends before it can say what went out', () => {
  const all = messages(4);
  for (const state of ['Pending', '', 'Cancelled']) {
    eachKill((kill) => {
      const ws = outboxAccount();
      kill(ws, () => run(ws, all));
      const [headers = [], ...rows] = ws.spreadsheets.rowsOf(outboxTab.sheetId);
      for (const row of rows) if (row[headers.indexOf('State')] === 'Sending') row[headers.indexOf('State')] = state;
      run(ws, all);
      run(ws, all);
      const sent = sentTo(ws);
      expect(new Set(sent).size).toBe(sent.length);
    });
  }
});
