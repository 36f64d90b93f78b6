/** What an error of a Google service means, whatever language it is in. */
import { serviceFailure } from '../../src/google/googleErrors.ts';

const googles = (code: number, reason: string) =>
  Object.assign(new Error('Ein Text, den niemand liest'), { details: { code, errors: [{ reason }] } });

test.each([
  [429, 'rateLimitExceeded', { code: 'transient', throttled: true, uncertain: false }],
  [403, 'userRateLimitExceeded', { code: 'transient', throttled: true, uncertain: false }],
  [403, 'storageQuotaExceeded', { code: 'no-room', throttled: false, uncertain: false }],
  [403, 'insufficientFilePermissions', { code: 'not-allowed', throttled: false, uncertain: false }],
  [403, 'insufficientPermissions', { code: 'not-consented', throttled: false, uncertain: false }],
  [403, 'ACCESS_TOKEN_SCOPE_INSUFFICIENT', { code: 'not-consented', throttled: false, uncertain: false }],
  [403, 'sharingRateLimitExceeded', { code: 'quota', throttled: false, uncertain: false }],
  [401, 'authError', { code: 'not-allowed', throttled: false, uncertain: false }],
  [404, 'notFound', { code: 'not-found', throttled: false, uncertain: false }],
  [409, 'fileIdInUse', { code: 'refused', exists: true, uncertain: false }],
  [400, 'badRequest', { code: 'refused', exists: false, uncertain: false }],
  [500, 'backendError', { code: 'transient', throttled: false, uncertain: true }],
  [503, 'backendError', { code: 'transient', throttled: false, uncertain: true }],
] as const)('%i %s', (code, reason, meaning) => {
  expect(serviceFailure(googles(code, reason))).toMatchObject(meaning);
});

test.each([
  'Service invoked too many times for one day: email.',
  'Es tut uns leid, ein Serverfehler ist aufgetreten.',
  'Invalid email: x',
  'Authorization is required to perform that action.',
])('an error without a status is uncertain, whatever it says: %s', (text) => {
  expect(serviceFailure(new Error(text))).toMatchObject({ code: 'transient', uncertain: true, throttled: false });
});

test('an error that names a scope is about a box that was left unticked, in any language', () => {
  const error = new Error('Erforderliche Berechtigungen: https://www.googleapis.com/auth/script.send_mail');
  expect(serviceFailure(error)).toMatchObject({ code: 'not-consented', uncertain: false });
});
