/** Which mails are a daily call, by their subjects: `CHANGED: Sat 6 March, Lucía 2:30 pm`. */

const CALL = /^(CHANGED: |CANCELLED: )?(Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{1,2} [A-Z][a-z]+(,| \(|$)/;

export function isCallMail({ subject }: { subject: string }): boolean {
  return CALL.test(subject);
}
