/** A short play for the small production, written for these tests. */

export const SMALL_SCRIPT = `THE KITCHEN CAT

SCENE 1. The kitchen.

Enter NARRATOR and MOUSE.

NARRATOR. It was a quiet night in the kitchen.
MOUSE. Quiet is how I like it.
NARRATOR. The clock struck one, and nobody moved.

Enter CAT.

CAT. I smell cheese and I smell a mouse.
MOUSE. You smell only the cheese, I am sure.

Exit MOUSE.

CAT. It was here a moment ago.

Exeunt.

SCENE 2. The roof.

Enter CAT and MOUSE.

CAT. The moon is a cheese.
MOUSE. Then let us share it.

Enter BAKER.

BAKER. Who is on my roof at this hour?
CAT. Nobody, only the wind.

Exeunt.
`;

/** The same with one entrance more, other words, and no Baker. */
export const CHANGED_SCRIPT = SMALL_SCRIPT.replace(
  'Enter BAKER.\n\nBAKER. Who is on my roof at this hour?\n',
  '',
).replace('Then let us share it.', 'Then let us share it, half and half.');
