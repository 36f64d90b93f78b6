/** The scenes that stand beside each other on one page. */

/**
 * Evenly: two pages of eight rather than one of fourteen and one of two.
 * @example sceneChunks([1, 2, 3], 2) // [[1, 2], [3]]
 */
export function sceneChunks<T>(scenes: readonly T[], most: number): T[][] {
  const pages = Math.ceil(scenes.length / most);
  const each = Math.ceil(scenes.length / Math.max(1, pages));
  return Array.from({ length: pages }, (_, at) => scenes.slice(at * each, (at + 1) * each)).filter(
    (chunk) => chunk.length > 0,
  );
}
