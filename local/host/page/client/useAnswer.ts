/** Keeps an answer of the server up to date: asked again when the question or the account changes. */
import { useEffect, useState } from 'preact/hooks';
import { ask, pathWith, type Query } from './api.ts';

export interface Answer<T> {
  value: T | null;
  error: string;
}

/**
 * @param version of the account; the old answer stays until the new one is there, but never another person's or
 * another thing's
 */
export function useAnswer<T>(path: string, query: Query, version: number): Answer<T> {
  const question = pathWith(path, query);
  const subject = pathWith(path, { as: query.as ?? null });
  const [answer, setAnswer] = useState<Answer<T> & { subject: string }>({ value: null, error: '', subject });
  // A new version asks the same question again.
  useEffect(() => {
    let wanted = true;
    ask<T>(question).then(
      (value) => wanted && setAnswer({ value, error: '', subject }),
      (error: Error) => wanted && setAnswer({ value: null, error: error.message, subject }),
    );
    return () => {
      wanted = false;
    };
  }, [question, subject, version]);
  return answer.subject === subject ? answer : { value: null, error: '' };
}
