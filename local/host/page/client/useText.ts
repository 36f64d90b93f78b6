/** Fetches a text; null until it is there, and when there is none. */
import { useEffect, useState } from 'preact/hooks';

export function useText(path: string): string | null {
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    const keep = (value: string | null): void => {
      if (wanted) setText(value);
    };
    fetch(path).then(
      async (response) => keep(response.ok ? await response.text() : null),
      () => keep(null),
    );
    return () => {
      wanted = false;
    };
  }, [path]);
  return text;
}
