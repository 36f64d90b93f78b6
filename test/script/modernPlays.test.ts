/** Modern plays and musicals, in the layouts in which schools and youth theatres have them. All of them are made up here. */
import { readScript } from '../../src/script/readScript.ts';
import type { ReadScript } from '../../src/script/script.ts';

/** @param text a bar ends a line */
const read = (text: string, name = 'play.txt'): ReadScript => readScript({ name, text: text.replaceAll('|', '\n') });
const marksOf = ({ marks }: ReadScript): string[] =>
  marks.map(({ scene, character, mark }) => `${scene} ${character} ${mark}`);
/** Who is in a scene. */
const inScene = (script: ReadScript, key: string): string[] =>
  script.marks.filter(({ scene }) => scene === key).map(({ character, mark }) => `${character} ${mark}`);

test('a number or a letter before the full stop is the end of the name', () => {
  const script = read(
    'SCENE 1||KID 1. Look!|STUDENT A. Where?|SAM B. REED. There.|DR. OKAFOR. Sit.||SCENE 2||KID 1.- Again!|SAM B. REED. No.',
  );
  expect(inScene(script, '1')).toEqual(['Kid 1 x', 'Student A x', 'Sam B. Reed x', 'Dr. Okafor x']);
  expect(inScene(script, '2')).toEqual(['Kid 1 x', 'Sam B. Reed x']);
});

describe('songs', () => {
  test('a numbered overture or finale is a song, and its scene goes on', () => {
    const script = read(
      'ACT ONE||SCENE 1: The Pier||#1 – OVERTURE||PIP|Hello.||ROSA|Who is there?||#2 - FINALE||PIP|Goodbye.',
    );
    expect(marksOf(script)).toEqual(['1.1 Pip x', '1.1 Rosa x']);
    expect(script.songs.map(({ title, singers }) => [title, ...singers])).toEqual([
      ['#1 – OVERTURE', 'Pip'],
      ['#2 - FINALE', 'Pip'],
    ]);
  });

  test('the heading of a song is nobody', () => {
    const script = read('SCENE 1||SONG: “THE MAP”||PIP: (singing)|WHO HAS IT?|ROSA: Not I.|SFX: A gull.|PIP: Nor I.');
    expect(marksOf(script)).toEqual(['1 Pip x', '1 Rosa x']);
    expect(script.songs).toHaveLength(1);
  });
});

describe('people whom a number or a letter tells apart', () => {
  test('several speak under one heading, also those who never speak alone', () => {
    const script = read(
      'SCENE 1||KID 1|One.||KID #2|Two.||KIDS 1 & 2|Three.||KIDS 2-4|Four.||STUDENTS A AND B|Five.||SCENE 2||KID 2|Six.||KID 1/KID 3|Seven.',
    );
    expect(inScene(script, '1')).toEqual(['Kid 1 x', 'Kid #2 x', 'Kid 3 x', 'Kid 4 x', 'Student A x', 'Student B x']);
    expect(inScene(script, '2')).toEqual(['Kid #2 x', 'Kid 1 x', 'Kid 3 x']);
  });

  test('several with their numbers under one heading are several, also again and again', () => {
    const script = read('SCENE 1||KID 1 & KID 2: One.|MAX: Two.|KID 1 & KID 2: Three.|KID 1/KID 3: Four.');
    expect(inScene(script, '1')).toEqual(['Kid 1 x', 'Kid 2 x', 'Max x', 'Kid 3 x']);
  });

  test('names that end in numbers are no page numbers, though they go up', () => {
    const script = read('SCENE 1||KID 1|One.||KID 2|Two.||KID 3|Three.||MAX|Four.');
    expect(inScene(script, '1')).toEqual(['Kid 1 x', 'Kid 2 x', 'Kid 3 x', 'Max x']);
  });

  test.each([
    ['Enter KIDS 1 and 3.', ['Kid 1 s', 'Kid 3 s', 'Max x']],
    ['Enter KID 4.', ['Kid 4 s', 'Max x']],
    ['Two kids run in.', ['Kid 1 s', 'Kid 2 s', 'Max x']],
    ['Enter FOUR KIDS.', ['Kid 1 s', 'Kid 2 s', 'Kid 3 s', 'Kids s', 'Max x']],
    ['The kids come in.', ['Kid 1 s', 'Kid 2 s', 'Kid 3 s', 'Max x']],
  ])('“%s”', (direction, people) => {
    const script = read(`SCENE 1||KID 1|One.||KID 2|Two.||KID 3|Three.||MAX|No.||SCENE 2||(${direction})||MAX|Well?`);
    expect(inScene(script, '2')).toEqual(people);
  });
});

test('a line of the list of characters with several names is several people, and a double is one', () => {
  const script = read(
    'Characters|KID 1, KID 2, KID 3 – pupils|MOM & DAD – parents|ENSEMBLE 1 / SHOPKEEPER||SCENE 1||(Enter KID 3 and MOM & DAD.)||KID 1|One.||KID 2|Two.||MOM|Three.||SHOPKEEPER|Four.||SCENE 2||DAD|Five.',
  );
  expect(inScene(script, '1')).toEqual(['Kid 3 s', 'Mom x', 'Dad s', 'Kid 1 x', 'Kid 2 x', 'Shopkeeper x']);
  expect(inScene(script, '2')).toEqual(['Dad x']);
});

test.each([
  ['before every line', (text: string, at: number) => `${at}  ${text}`],
  ['before every fifth line', (text: string, at: number) => (at % 5 === 0 ? `${at}    ${text}` : `     ${text}`)],
  ['behind every fifth line', (text: string, at: number) => (at % 5 === 0 ? `${text}      ${at}` : text)],
])('numbers of lines %s are no part of them', (_, numbered) => {
  const speeches = ['JUDGE MALIK: Order!', 'SAM: I did nothing.', '(Enter ROSA.)', 'ROSA: He did.'];
  const lines = Array.from({ length: 36 }, (__, at) => numbered(speeches[at % 4] ?? '', at + 1));
  const script = read(`SCENE 1||${lines.join('|')}`);
  expect(marksOf(script)).toEqual(['1 Judge Malik x', '1 Sam x', '1 Rosa x']);
  expect(script.speeches.every(({ lines: said }) => !/\d/.test(said.join('')))).toBe(true);
});

test.each([
  ['1. The Station', '2. The Kitchen', '3. Leaving'],
  ['1 – The Station', '2 – The Kitchen', '3 – Leaving'],
  ['ONE', 'TWO', 'THREE'],
  ['I', 'II', 'III'],
])('scenes that are headed “%s”, “%s”', (one, two, three) => {
  const script = read(
    `A PIECE||Prologue||ANA: A.|BEN: B.||${one}||ANA: C.|BEN: D.||${two}||BEN: E.||${three}||ANA: F.`,
  );
  expect(marksOf(script)).toEqual(['PRO Ana x', 'PRO Ben x', '1 Ana x', '1 Ben x', '2 Ben x', '3 Ana x']);
  expect(script.doubts.find(({ kind }) => kind === 'scene')?.text).toBe(one);
});

describe('directions as modern plays write them', () => {
  const told = (direction: string): string[] => {
    const script = read(
      `SCENE 1||MAYA: A.|EZRA: B.|JUNE: C.|MR. PATEL: D.|OTTO: E.||SCENE 2||(Enter MAYA and EZRA.)|MAYA: F.|(${direction})`,
    );
    return (script.directions[script.directions.length - 1]?.moves ?? []).map(
      ({ kind, character }) => `${kind} ${character}`,
    );
  };

  test.each([
    ['JUNE comes running in.', ['enters June']],
    ['JUNE tiptoes quietly past.', ['enters June']],
    ['MAYA walks past EZRA.', []],
    ['Mr. Patel pokes his head in.', ['enters Mr. Patel']],
    ['MR. PATEL crosses to the desk.', ['enters Mr. Patel']],
    ['A WOMAN IN RED crosses.', ['enters Woman in Red']],
    ['JUNE steps out of a barrel.', ['enters June']],
    ['MAYA runs out of the room.', ['exits Maya']],
    ['JUNE runs in, hugs EZRA and leaves.', ['enters June', 'exits June']],
    ['MAYA storms off; EZRA follows.', ['exits Maya', 'exits Ezra']],
    ['JUNE runs on. Their teacher, MR. PATEL, follows.', ['enters June', 'enters Mr. Patel']],
    ['JUNE drags OTTO on.', ['enters June', 'enters Otto']],
    ['MAYA leads EZRA off.', ['exits Maya', 'exits Ezra']],
    ['MAYA throws EZRA out.', ['exits Ezra']],
    ['MAYA pulls the sheet off.', []],
    ['OTTO is wheeled on by a NURSE.', ['enters Otto', 'enters Nurse']],
    ['JUNE enters, chasing OTTO.', ['enters June', 'enters Otto']],
    ['JUNE & OTTO come in.', ['enters June', 'enters Otto']],
    ['Lights up on OTTO in a cage.', ['enters Otto']],
    ['JUNE laughs.', ['enters June']],
    ['OTTO (12, shy) and JUNE wave.', ['enters Otto', 'enters June']],
    ['JUNE, OTTO and KIM slouch in their seats.', ['enters June', 'enters Otto', 'enters Kim']],
    ['AT RISE: OTTO is asleep.', ['enters Otto']],
    ['KIM nods.', ['enters Kim']],
    ['A PHONE rings.', []],
    ['THUNDER rumbles.', []],
    ['SILENCE falls. DOORBELL rings.', []],
    ['SNOW drifts down.', []],
    ['JUNE is heard laughing.', []],
    ['JUNE has not come.', []],
    ['June’s phone rings.', []],
    ['They run out.', ['exits Maya', 'exits Ezra']],
  ])('“%s”', (direction, moves) => {
    expect(told(direction)).toEqual(moves);
  });
});

test('who leaves was there, though nobody said when they came', () => {
  const script = read('SCENE 1||JUNE: A.|OTTO: B.||SCENE 2||JUNE: C.|(OTTO picks up the bag and exits.)|JUNE: D.');
  expect(inScene(script, '2')).toEqual(['June x', 'Otto s']);
});

test('directions within a speech, over several lines, and with brackets within brackets', () => {
  const script = read(
    'SCENE 1||MAYA. Hold on. (EZRA enters, shaking an|umbrella.) Who is that?|EZRA. Me. (He looks about. JUNE, who is 12 (and|tall), crawls in. OTTO|laughs.) You.|MAYA. Who (or what) is|that? (MR. PATEL comes in.) Oh.|EZRA. (to OTTO) Sit. (leaving) Now.||(NORA (40), the cook, comes in with a tray; the tray|falls (twice).)|MAYA. Well!',
  );
  expect(inScene(script, '1')).toEqual(['Maya x', 'Ezra x', 'June s', 'Otto s', 'Mr. Patel s', 'Nora s']);
  expect(script.speeches.map(({ lines }) => lines.join(' / '))).toEqual([
    'Hold on. / Who is that?',
    'Me. / You.',
    'Who (or what) is / that? / Oh.',
    'Sit. / Now.',
    'Well!',
  ]);
});

describe('who is only heard', () => {
  test.each([
    ['MAMA (on phone)', 'Mama v'],
    ['MAMA (pre-recorded)', 'Mama v'],
    ['MAMA’S VOICE', 'Mama v'],
    ['VOICE OF MAMA', 'Mama v'],
    ['VOZ DE MAMA', 'Mama v'],
    ['P.A. VOICE', 'P.A. Voice v'],
    ['STIMME AUS DEM LAUTSPRECHER', 'Stimme aus dem Lautsprecher v'],
    ['MAMA (running off)', 'Mama x'],
  ])('“%s”', (label, mark) => {
    const script = read(`SCENE 1||ANA|One.||${label}|Two.||SCENE 2||ANA|Three.||MAMA|Four.||P.A. VOICE|Five.`);
    expect(inScene(script, '1')).toEqual(['Ana x', mark]);
  });

  test('on the phone one may be on and hold it: that is asked', () => {
    const script = read(
      'SCENE 1||ANA: (on the phone) One.|MAMA: (on the phone) Two.|ANA: Three.||SCENE 2||MAMA: Four.|ANA: Five.',
    );
    expect(inScene(script, '1')).toEqual(['Ana x', 'Mama v']);
    expect(script.doubts.filter(({ why }) => why.includes('phone')).map(({ line, text }) => [line, text])).toEqual([
      [4, 'MAMA'],
    ]);
  });
});

test('a line of its own that says by name who comes or goes is no part of the speech before it', () => {
  const script = read(
    'Scene 1||Zoë: Look.|Zara: Where?|Mr Bell walks in behind her.|Zoë: There.||Scene 2||Mr Bell: Well?|Zara: It is|Mr Bell comes in every day.|Zoë: Oh.|The Caretaker walks past.|Everyone leaves except Zoë.||Scene 3||Caretaker: Yes.',
  );
  expect(inScene(script, '1')).toEqual(['Zoë x', 'Zara x', 'Mr Bell s']);
  expect(inScene(script, '2')).toEqual(['Mr Bell x', 'Zara x', 'Zoë x', 'Caretaker s']);
  expect(script.speeches.find(({ label, scene }) => label === 'Zara' && scene === '2')?.lines).toHaveLength(2);
});

test('names that are not in capitals count where they speak once, if the layout or a direction says that they are names', () => {
  const script = read(
    'Scene 1||Jordan|This is unfair.||Riley|It is not.||Jordan|It is.||(PRINCIPAL WHITE comes in.)||Principal White|Quiet.||Riley|Sorry.||New Kid|Hi.',
  );
  expect(inScene(script, '1')).toEqual(['Jordan x', 'Riley x', 'Principal White x', 'New Kid x']);
});

test('who comes or goes by the note at the head of their own speech is not asked about, and others in it come on', () => {
  const script = read(
    'SCENE 1||(Enter ANA.)|ANA: One.|BEN: (running in) Two.|CLEO (entering): Three.|ANA (as DOV enters): Four.||SCENE 2||DOV: Five.',
  );
  expect(inScene(script, '1')).toEqual(['Ana x', 'Ben x', 'Cleo x', 'Dov s']);
  expect(script.doubts.filter(({ kind, scene }) => kind === 'entrance' && scene === '1')).toEqual([]);
});

test('a heading that lists names brings them on, also those of the scene before', () => {
  const script = read(
    'ACTE I||SCÈNE 1 – THÉO, CHLOÉ||THÉO. – Un.||SCÈNE 2 – LES MÊMES, MME DUPUIS, puis PAUL||MME DUPUIS. – Deux.||SCÈNE 3 – La cour||PAUL. – Trois.|CHLOÉ. – Quatre.',
  );
  expect(inScene(script, '1.1')).toEqual(['Théo x', 'Chloé s']);
  expect(inScene(script, '1.2')).toEqual(['Théo s', 'Chloé s', 'Mme Dupuis x', 'Paul s']);
  expect(inScene(script, '1.3')).toEqual(['Paul x', 'Chloé x']);
});

test('what ends a scene or the play is said by nobody', () => {
  const script = read('SCENE 1||ANA. One.||BLACKOUT||SCENE 2||BEN. Two.|CURTAIN||END OF PLAY');
  expect(script.speeches.map(({ lines }) => lines)).toEqual([['One.'], ['Two.']]);
});

test('a line that begins with a name and goes on in small letters is a direction', () => {
  const script = read(
    'Cast||MRS. GUPTA, a teacher|THE OLD HORSE, non-speaking||ACT I||Scene i. The stage||MRS. GUPTA.   Please.|TARIQ.   Sorry.||THE OLD HORSE ambles on, reading.||TARIQ.   There.|          Silence. ANNA slips in at the back.|ANNA.   Hello.||Scene ii. The same, later||MRS. GUPTA and POSTIE are onstage.||MRS. GUPTA.   Well?|          As they talk, two PARENTS come in with a cake.|MRS. GUPTA.   Not now.|          The PARENTS exit.|POSTIE.   Sign.||Scene iii||TARIQ.   Oh.|POSTIE.   Ah.',
  );
  expect(inScene(script, '1.1')).toEqual(['Mrs. Gupta x', 'Tariq x', 'Old Horse s', 'Anna x']);
  expect(inScene(script, '1.2')).toEqual(['Mrs. Gupta x', 'Postie x', 'Parents s']);
});

test('what is said before the first heading is a scene, with a list of characters in front of it or without', () => {
  const speeches = 'ANA. One.|BEN. Two.|ANA. Three.|(CLEO enters.)|CLEO. Four.|BEN. Five.';
  const rest = 'SCENE TWO||ANA. Six.|BEN. Seven.';
  for (const front of [
    'THE HAT|',
    'THE HAT||CHARACTERS|ANA, a cook|BEN, her son|CLEO|',
    'CHARACTERS||ANA, a cook|BEN|',
  ]) {
    const script = read(`${front}|${speeches}||${rest}`);
    expect(marksOf(script)).toEqual(['1 Ana x', '1 Ben x', '1 Cleo x', '2 Ana x', '2 Ben x']);
  }
});

test('several who never speak alone are several', () => {
  const script = read(
    'SCENE 1||SMITH J. & SMITH K.: Bless you!|OLLIE: Thanks.|+ RAY: Bless you!||SCENE 2||(SMITH K. cannonballs in.)|OLLIE: Oh.|RAY: Ah.',
  );
  expect(inScene(script, '1')).toEqual(['Smith J x', 'Smith K x', 'Ollie x', 'Ray x']);
  expect(inScene(script, '2')).toEqual(['Smith K s', 'Ollie x', 'Ray x']);
});

test('BOTH with a name is those who bear it', () => {
  const script = read('SCENE 1||BIG LOU. One.|MAX. Two.|LITTLE LOU. Three.|MAX. Four.|BOTH LOUS. Five.|JESS O. Six.');
  expect(script.speeches.find(({ label }) => label === 'BOTH LOUS')?.speakers).toEqual(['Big Lou', 'Little Lou']);
});

test('a title right above the play is nobody', () => {
  const script = read(
    'WAITING ROOM|SETTING: A waiting room.|AT RISE: Two CHILDREN sit.|NURSE|Next!|CHILD 1|You.|CHILD 2|You!|NURSE|Next!',
  );
  expect(script.title).toBe('WAITING ROOM');
  expect(script.characters.map(({ name }) => name)).not.toContain('Waiting Room');
});

test('Fountain: a section and the place below it are one scene, with the number of the section', () => {
  const script = read(
    '# Act One||## Scene 1: The Yard||ANA|One.||## Scene 2: Outside||.OUTSIDE THE YARD||BEN|Two.||.THE ROOF||ANA|Three.',
    'play.fountain',
  );
  expect(script.scenes.map(({ scene, title }) => [scene, title])).toEqual([
    ['1.1', 'Scene 1: The Yard'],
    ['1.2', 'Scene 2: Outside: OUTSIDE THE YARD'],
    ['1.3', 'THE ROOF'],
  ]);
});

describe('what cannot be known is asked, with the place and what to do', () => {
  const doubtsOf = (text: string) => {
    const { doubts } = read(text);
    for (const { why, todo, line } of doubts)
      expect([why.length > 10, todo.length > 10, line >= 0]).toEqual([true, true, true]);
    return doubts.map(({ kind, line, character = '' }) => `${kind} ${line} ${character}`);
  };

  test('a name that is part of another', () => {
    const text = 'SCENE 1||COACH: One.|SAM: Two.||SCENE 2||COACH DANIELS: Three.|TOM: Four.|TOM’S MUM: Five.|SAM: Six.';
    expect(doubtsOf(text)).toEqual(['speaker 3 Coach']);
  });

  test('a whole cast that enters', () => {
    expect(doubtsOf('SCENE 1||(Enter SAM.)|SAM: One.|(The whole cast enter singing.)|SAM: Two.')).toEqual(['group 5 ']);
  });
});

test('spellings with and without accents are one name, and it is the one with them', () => {
  const script = read(
    'Personajes / Characters (in order of appearance)|Siân — a student|Nuño — new|Fen — a cat||SCENE 1||SIAN: Sorry!|SIÂN: Sorry.|NUNO: What?|(Fen sleeps.)||SCENE 2||NUÑO: Where?',
  );
  expect(marksOf(script)).toEqual(['1 Siân x', '1 Nuño x', '1 Fen s', '2 Nuño x']);
});

test('the plural of numbered people is all of them, and who is carried is on', () => {
  const script = read(
    'Cast: CRUMB, PENNY, HAMSTER 1, HAMSTER 2||SCENE 1||PENNY: One.|CRUMB: Two.||SCENE 2||HAMSTER 1: Three.|HAMSTER 2: Four.|HAMSTERS: Five.|(CRUMB staggers up the beach carrying PENNY.)',
  );
  expect(inScene(script, '2')).toEqual(['Hamster 1 x', 'Hamster 2 x', 'Crumb s', 'Penny s']);
});

test('whoever is in the list of characters and never speaks is on where a direction says so', () => {
  const script = read(
    'Personajes: MARISOL, CHICA 1, CHICA 2||ESCENA 1||MARISOL: Uno.|(CHICA 1 y CHICA 2 se van.)|MARISOL (desde fuera): Dos.||ESCENA 2||MARISOL: Tres.',
  );
  expect(inScene(script, '1')).toEqual(['Marisol x', 'Chica 1 s', 'Chica 2 s']);
});

test('a list of scenes and songs in front of the play is no second play', () => {
  const script = read(
    'SCENES AND SONGS||ACT ONE|Scene 1: The Market|   “Fish!” ... Company|Scene 2: The Attic|   “Dust” ... Nell||ACT ONE||Scene 1: The Market||COMPANY|FISH! FRESH FISH!||NELL                 BRAM|NOTHING               SOMETHING||BRAM|Nothing.||NELL|Yes.||Scene 2: The Attic||NELL|Finally.',
  );
  expect(marksOf(script)).toEqual(['1.1 Company x', '1.1 Nell x', '1.1 Bram x', '1.2 Nell x']);
});

describe('plays in long speeches and long directions', () => {
  const FRONT =
    'THE PERSONS IN THE PLAY||Hon. Nell Fane|Lane, a butler||THE SCENES||ACT I. A flat|ACT II. A garden|ACT III. A hall||TIME: Now.|';
  const script = read(
    `${FRONT}|ACT I||Lane. Yes, sir.|Nell. No. [Kisses him and rushes into the garden.]|LANE [coming|forward, with a tray]. Tea? (putting it|down). You never walk in here, he says.||ACT II||Garden at the Manor House. A flight of steps.||Nell. Oh! (Throws down her hat, goes to the door.) Come in.|NELL’S coat and hat are lying there.|Lane. Yes.||ACT III||Nell. So.|Lane. Yes.`,
  );

  test('verbs, places and belongings are nobody, and a list of acts is no play', () => {
    expect(marksOf(script).map((mark) => mark.replace('Hon. Nell Fane', 'Nell'))).toEqual([
      ...['1 Lane x', '1 Nell x', '2 Nell x', '2 Lane x', '3 Nell x', '3 Lane x'],
    ]);
  });

  test('a bracket behind a name stands for the full stop, and goes on in the next line', () => {
    expect(script.speeches.filter(({ label }) => label === 'LANE').map(({ lines }) => lines)).toEqual([
      ['Tea? (putting it', 'down). You never walk in here, he says.'],
    ]);
  });
});

test('what may be somebody in a direction is asked once, and nobody is made of it', () => {
  const script = read(
    'SCENE 1||JUNE: A.|(A NURSE checks the chart.)|OTTO: B.|(The NURSE nods.)|JUNE: C.|(A BELL rings.)|OTTO: D.',
  );
  expect(script.characters.map(({ name }) => name)).toEqual(['June', 'Otto']);
  expect(script.doubts.filter(({ kind }) => kind === 'entrance').map(({ why }) => why)).toEqual([
    'NURSE may be somebody who is on here.',
  ]);
});

test.each(['ALL (EXCEPT RAY)', 'ALL EXCEPT RAY', 'EVERYONE BUT RAY'])('%s: Ray does not speak', (label) => {
  const script = read(`SCENE 1||JUNE: A.|RAY: B.|OTTO: C.|${label}: Hey!|JUNE: D.`);
  expect(script.speeches[3]?.speakers).toEqual(['June', 'Otto']);
  expect(script.characters).toHaveLength(3);
});

test('two names with a slash that never speak alone are asked about', () => {
  const script = read('SCENE 1||JUNE: A.|NARRATOR/TEACHER: B.|OTTO: C.|NARRATOR/TEACHER: D.|JUNE: E.');
  expect(script.doubts.map(({ why }) => why)).toContain(
    'Narrator/Teacher may be one person in two parts, or two people.',
  );
});
