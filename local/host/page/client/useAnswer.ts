/** Keeps an answer of the server up to date: asked again when the question or the workspace changes. */
import { useEffect, useState } from 'preact/hooks';
import { ask, pathWith, type Query } from './api.ts';

export interface Answer<T> {
  value: T | null;
  error: string;
}

/** @param version of the workspace; the old answer stays until the new one is there */
export function useAnswer<T>(path: string, query: Query, version: number): Answer<T> {
  const question = pathWith(path, query);
  const [answer, setAnswer] = useState<Answer<T> & { question: string }>({ value: null, error: '', question });
  // A new version asks the same question again
  useEffect(() => {
    let wanted = true;
    ask<T>(question).then(
      (value) => wanted && setAnswer({ value, error: '', question }),
      (error: Error) => wanted && setAnswer({ value: null, error: error.message, question }),
    );
    return () => {
      wanted = false;
    };
  }, [question, version]);
  return answer.question.split('?')[0] === path ? answer : { value: null, error: '' };
}
