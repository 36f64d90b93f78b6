import { type Problem, problemLine } from '../port/appError.ts';

/** Each that reads the same once, where it stood first. */
export function uniqueProblems(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [problemLine(problem), problem])).values()];
}
