/** An answer that can be used, or none: Google may never say that a call was lost. */

const ANSWER_MS = 45_000;

/** @throws Error when no usable answer comes in time */
export function answered<Answer extends { state: string }>(request: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('No answer came.')), ANSWER_MS);
    request.then(
      (answer) => {
        clearTimeout(timer);
        if (typeof answer?.state === 'string') resolve(answer);
        else reject(new Error('The answer was empty.'));
      },
      (error) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}
