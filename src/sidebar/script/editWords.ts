/** A change of a reading, in words. */
import type { ScriptEdit } from '../../features/scriptReading/scriptEdits.ts';

/** @example editWords({ what: 'rename', of: 'Puck', to: 'Robin' }) // 'Puck renamed to Robin' */
export function editWords({ what, of, to }: ScriptEdit): string {
  switch (what) {
    case 'join':
      return `${of} joined to ${to}`;
    case 'split':
      return `${of} split into ${to}`;
    case 'rename':
      return `${of} renamed to ${to}`;
    case 'drop':
      return `${of} dropped`;
    case 'rename scene':
      return `Scene ${of} renamed to ${to}`;
    case 'drop scene':
      return `Scene ${of} dropped`;
  }
}
