/** Goes on with a note about lateness that was interrupted. */
import type { Body } from '../../../jobs/body.ts';
import { progress } from '../../../jobs/runJob.ts';
import { openForSending } from '../../../mail/openForMail.ts';
import { counted } from '../../../values/counted.ts';
import { LATENESS_TABS, tellLateness } from './tellLateness.ts';

export const latenessBody: Body = (job, properties) => {
  const { state, sent } = tellLateness(openForSending(job, properties, LATENESS_TABS));
  const states = {
    done: 'done',
    nothing: 'nothing',
    more: 'more',
    stopped: 'cancelled',
    quota: 'stopped',
    errors: 'stopped',
  } as const;
  return {
    ...progress(job, 'latenessNote', states[state]),
    message:
      sent === 0
        ? 'There is nothing new about lateness to tell you.'
        : `You were mailed ${counted(sent, 'note')} about lateness.`,
  };
};
