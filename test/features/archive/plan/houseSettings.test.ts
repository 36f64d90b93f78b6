import { HOUSE_SETTINGS } from '../../../../src/features/archive/plan/houseSettings.ts';
import { SETTINGS } from '../../../../src/settings/settingSpecs.ts';

test('settings of the house are settings, and none is a date or an address', () => {
  const kinds = new Map(SETTINGS.map(({ name, kind }) => [name, kind]));
  for (const name of HOUSE_SETTINGS) {
    expect([name, kinds.get(name)]).toEqual([
      name,
      expect.stringMatching(/^(line|text|noteKeys|zone|time|number|decimal|choice)$/),
    ]);
  }
});
