import { readScript } from '../../src/script/readScript.ts';
import type { ReadScript } from '../../src/script/script.ts';

const read = (text: string, name = 'play.txt'): ReadScript => readScript({ name, text });
const marksOf = ({ marks }: ReadScript): string[] =>
  marks.map(({ scene, character, mark }) => `${scene} ${character} ${mark}`);
const why = ({ doubts }: ReadScript): string[] => doubts.map(({ kind }) => kind);

describe('a play with each name on a line of its own', () => {
  const script = read(`The Lost Crown

Characters in the Play

King Alric
Sir Bran Holt the King’s steward
Mira also called Wren
Two Guards

ACT 1

Scene 1. A hall.

Enter King Alric, Sir Bran, and Attendants.

KING
Who keeps the door?

BRAN
[aside]
Not I.
[Enter Mira.]
Who comes?

MIRA
A friend.

All but Mira exit.

Scene 2

Enter two Guards and Mira.

FIRST GUARD
Stand.

VOICE
[, within]
Help!

SECOND GUARD
What noise? Mira exits. She is gone.

ALL
Gone!
`);

  test('scenes have the number of their act, and what stands behind the heading', () => {
    expect(script.title).toBe('The Lost Crown');
    expect(script.scenes.map(({ scene, title, act }) => [scene, title, act])).toEqual([
      ['1.1', 'Scene 1: A hall.', '1'],
      ['1.2', 'Scene 2', '1'],
    ]);
  });

  test('who speaks is x, who only comes on is s, who is only heard is v', () => {
    expect(marksOf(script)).toEqual([
      '1.1 King Alric x',
      '1.1 Sir Bran Holt x',
      '1.1 Attendants s',
      '1.1 Mira x',
      '1.2 First Guard x',
      '1.2 Second Guard x',
      '1.2 Mira s',
      '1.2 Voice v',
    ]);
  });

  test('a name has every spelling that the script has', () => {
    expect(script.characters.find(({ name }) => name === 'Sir Bran Holt')?.aliases).toContain('BRAN');
    expect(script.characters.find(({ name }) => name === 'Attendants')).toMatchObject({ group: true, speeches: 0 });
  });

  test('speeches keep their lines without directions, and directions say who moves', () => {
    const speech = script.speeches.find(({ label }) => label === 'SECOND GUARD');
    expect(speech).toMatchObject({
      scene: '1.2',
      speakers: ['Second Guard'],
      lines: ['What noise?  She is gone.'.replace('  ', ' ')],
    });
    expect(
      script.directions
        .filter(({ moves }) => moves.length > 0)
        .map(({ text, moves }) => [text, moves.map(({ kind, character }) => `${kind} ${character}`)]),
    ).toEqual([
      [
        'Enter King Alric, Sir Bran, and Attendants.',
        ['enters King Alric', 'enters Sir Bran Holt', 'enters Attendants'],
      ],
      ['Enter Mira.', ['enters Mira']],
      ['All but Mira exit.', ['exits King Alric', 'exits Sir Bran Holt', 'exits Attendants']],
      ['Enter two Guards and Mira.', ['enters First Guard', 'enters Second Guard', 'enters Mira']],
      ['Mira exits.', ['exits Mira']],
    ]);
  });

  test('ALL are those who are on', () => {
    expect(script.speeches.find(({ label }) => label === 'ALL')?.speakers).toEqual(['First Guard', 'Second Guard']);
  });

  test('order, line and scene of everything are told', () => {
    const all = [...script.speeches, ...script.directions].map(({ at }) => at).sort((a, b) => a - b);
    expect(all).toEqual(all.map((_, at) => at));
    expect(script.speeches[0]).toMatchObject({ line: 16, scene: '1.1', page: '' });
  });
});

test.each([
  ['a name and a full stop', 'Mira. Who is there?', 'Toby. It is I.'],
  ['a name and a colon', 'MIRA: Who is there?', 'TOBY: It is I.'],
  ['a name in small letters and a colon', 'Mira: Who is there?', 'Toby: It is I.'],
  ['a name in capitals and a note', 'MIRA (softly) Who is there?', 'TOBY It is I.'],
  ['a column of names', 'Mira\tWho is there?', 'Toby\tIt is I.'],
  [
    'a name in the middle of its line',
    '                    MIRA\n     Who is there?',
    '                    TOBY\n     It is I.',
  ],
  ['a name with a full stop, on its own line', 'MIRA.\nWho is there?', 'TOBY.\nIt is I.'],
])('%s: each speech is its speaker’s', (_, one, other) => {
  const script = read(`ACT ONE\n\nScene One\n\n${one}\n\n${other}\n\n${one}\n\n${other}\n`);
  expect(marksOf(script)).toEqual(['1.1 Mira x', '1.1 Toby x']);
  expect(script.speeches.map(({ lines }) => lines.join(' '))).toEqual([
    'Who is there?',
    'It is I.',
    'Who is there?',
    'It is I.',
  ]);
});

test.each([
  ['ACT I SCENE 1', '1.1'],
  ['Act Two, Scene Three', '2.3'],
  ['ACT II. SCENE IV. A street.', '2.4'],
  ['1.1', '1.1'],
  ['II.3 The court', '2.3'],
  ['Scene the First', '1'],
  ['Erster Akt. Zweite Szene', '1.2'],
  ['Dritter Aufzug. Vierter Auftritt', '3.4'],
  ['ACTE PREMIER, SCÈNE DEUXIÈME', '1.2'],
  ['Acto primero, escena segunda', '1.2'],
  ['ATTO SECONDO, SCENA TERZA', '2.3'],
  ['Actus Primus. Scaena Secunda.', '1.2'],
  ['PROLOGUE', 'PRO'],
  ['THE EPILOGUE', 'EPI'],
])('“%s” is a heading', (heading, scene) => {
  expect(read(`${heading}\n\nANA\nOne.\n\nBEN\nTwo.\n\nANA\nThree.\n`).scenes.map((one) => one.scene)).toEqual([scene]);
});

test.each([
  'Act first, then think of it.',
  'Scene after scene of woe.',
  'End of Act One',
  'Acting it many ways. Nay, had I power',
])('“%s” is none', (line) => {
  const script = read(`Scene 1\n\nANA\n${line}\n\nBEN\nTwo.\n\nANA\nThree.\n`);
  expect(script.scenes.map(({ scene }) => scene)).toEqual(['1']);
});

describe('directions', () => {
  const CAST = 'Lear,Kent,Fool,Regan,Goneril,Lady Kent,First Witch,Second Witch,Third Witch,Servant,Duke,Anna,Bert';
  const moves = (direction: string, before = ''): string[] => {
    const spoken = CAST.split(',')
      .map((name) => `${name.toUpperCase()}\nI am here.\n`)
      .join('\n');
    const script = read(`Scene 1\n\n${spoken}\n${spoken}\n\nScene 2\n\n${before}\n\n${direction}\n\nKENT\nWell.\n`);
    return script.directions
      .filter(({ scene, text }) => scene === '2' && !before.includes(text))
      .flatMap(({ moves: all }) => all.map(({ kind, character }) => `${kind} ${character}`));
  };

  test.each([
    ['Enter Lear, Kent, and Fool.', ['Lear', 'Kent', 'Fool']],
    ['Flourish. Enter King Lear with Attendants, meeting Kent.', ['Lear', 'Attendants', 'Kent']],
    ['Enter three Witches.', ['First Witch', 'Second Witch', 'Third Witch']],
    ['Enter Kent’s wife, and a Servant with a torch.', ['Lady Kent', 'Servant']],
    ['Enter the Duke, disguised, followed by Regan.', ['Duke', 'Regan']],
    ['Enter Regan above, unseen by Goneril.', ['Regan']],
    ['Enter Fool with Lear’s crown.', ['Fool']],
    ['Here enters Lear before; then Kent, attended by Soldiers.', ['Lear', 'Kent', 'Soldiers']],
    ['Re-enter Regan and Goneril.', ['Regan', 'Goneril']],
    ['Enter Oswin, the Fool.', ['Fool']],
    ['Enter Lion (Kent) and Regan.', ['Kent', 'Regan']],
    ['Enter Mourners: Lear, Kent, and Fool.', ['Lear', 'Kent', 'Fool']],
    ['Lear and Kent enter.', ['Lear', 'Kent']],
    ['Anna und Bert treten auf.', ['Anna', 'Bert']],
    ['Entrent Anna et Bert.', ['Anna', 'Bert']],
    ['Entran Anna y Bert.', ['Anna', 'Bert']],
    ['Entrano Anna e Bert.', ['Anna', 'Bert']],
    ['Enter Lord Kent and Duke Bert.', ['Kent', 'Bert']],
    ['Enter Lear, Kent (two old men), and a company of Soldiers.', ['Lear', 'Kent', 'Soldiers']],
    ['Enter Regan, the Lady Mayoress.', ['Regan', 'Lady Mayoress']],
    ['Drum and colors. Thunder.', []],
  ])('“%s”', (direction, names) => {
    expect(moves(direction)).toEqual(names.map((name) => `enters ${name}`));
  });

  test.each([
    ['They exit.', ['Lear', 'Kent', 'Regan']],
    ['Exeunt.', ['Lear', 'Kent', 'Regan']],
    ['Exeunt all but Kent.', ['Lear', 'Regan']],
    ['All but Lear and Regan exit.', ['Kent']],
    ['Exit Regan.', ['Regan']],
    ['Exeunt Lear and Regan.', ['Lear', 'Regan']],
    ['Lear exits, followed by Regan.', ['Lear', 'Regan']],
    ['Exeunt. Manet Kent.', ['Lear', 'Kent', 'Regan']],
    ['Alle ab.', ['Lear', 'Kent', 'Regan']],
  ])('“%s”', (direction, names) => {
    expect(moves(direction, 'Enter Lear, Kent, and Regan.')).toEqual(names.map((name) => `exits ${name}`));
  });
});

describe('files of other programs', () => {
  test('Fountain: sections, scene numbers, forced names, lyrics, two at once', () => {
    const script = read(
      'Title: The Key\n\n# Act One\n\nINT. KITCHEN - NIGHT #1A#\n\nJOAN sits. A cat sleeps.\n\nMARA\n(low)\nLate.\n\nTOBIN (V.O.)\nNo.\n\n@McAvoy ^\n~La la\n\nCUT TO:\n\nEXT. YARD - DAY\n\nJOAN\nOh.\n',
      'key.fountain',
    );
    expect([script.title, script.format]).toEqual(['The Key', 'fountain']);
    expect(marksOf(script)).toEqual(['1.1A Joan s', '1.1A Mara x', '1.1A Tobin v', '1.1A McAvoy x', '1.2 Joan x']);
    expect(script.speeches.map(({ sung }) => sung)).toEqual([false, false, true, false]);
  });

  test('Final Draft: paragraphs say what they are, pages are its own', () => {
    const paragraph = (type: string, text: string, page = '') =>
      `<Paragraph Type="${type}">${page === '' ? '' : `<SceneProperties Page="${page}"/>`}<Text>${text}</Text></Paragraph>`;
    const script = read(
      `<?xml version="1.0"?><FinalDraft><Content>${paragraph('Scene Heading', 'INT. HALL', '4')}${paragraph('Action', 'RUTH waits &amp; waits.')}${paragraph('Character', 'Paul (O.S.)')}${paragraph('Parenthetical', '(low)')}${paragraph('Dialogue', 'Here.')}</Content></FinalDraft>`,
      'hall.fdx',
    );
    expect([script.format, script.pages]).toEqual(['fdx', ['4']]);
    expect(marksOf(script)).toEqual(['1 Ruth s', '1 Paul v']);
    expect(script.directions[0]?.text).toBe('RUTH waits & waits.');
  });

  test('TEI: ids say who speaks and who comes on, the list of persons what they are called', () => {
    const script = read(
      '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><title>T</title><listPerson><person xml:id="a_X"><persName>Anna Bell</persName></person><personGrp xml:id="GUARDS_X"><name>GUARDS_X</name></personGrp></listPerson></teiHeader><text><body><div type="act" n="2"><div type="scene" n="3"><pb n="7"/><stage type="entrance" who="#a_X #GUARDS_X">Enter.</stage><sp who="#a_X"><speaker>ANNA</speaker><l>One</l><l>two.</l></sp></div></div></body></text></TEI>',
      't.xml',
    );
    expect(script.marks).toEqual([
      { scene: '2.3', character: 'Anna Bell', mark: 'x' },
      { scene: '2.3', character: script.characters[1]?.name, mark: 's' },
    ]);
    expect(script.characters.map(({ listedAs, name }) => listedAs ?? name)).toEqual(['Anna Bell', 'GUARDS_X']);
    expect(script.speeches[0]).toMatchObject({ lines: ['One', 'two.'], page: '7' });
  });

  test('a Doc as HTML: names in bold or centred, directions in italics, headings by their style', () => {
    const bold = readScript({
      name: 'doc',
      html: '<style>.b{font-weight:700}.i{font-style:italic}</style><body><h2>Erster Akt</h2><h3>Zweite Szene</h3><p><span class="i">Anna tritt auf.</span></p><p><span class="b">ANNA:</span><span> Guten Tag.</span></p><p><span class="b">Bert</span> Wer da?</p><p><span class="b">Anna</span> Ich.</p><p><span class="i">Soldaten treten auf.</span></p><p><span class="b">Bert</span> Oh.</p></body>',
    });
    expect(bold.format).toBe('html');
    expect(marksOf(bold)).toEqual(['1.2 Anna x', '1.2 Bert x', '1.2 Soldaten s']);
    const centred = readScript({
      name: 'doc',
      html: '<p style="text-align:center">SCENE 1</p><p style="text-align:center">ANNA</p><p>Hello.</p><p style="text-align:center">BEN</p><p>Yes.</p><p style="text-align:center">ANNA</p><p>No.</p>',
    });
    expect(marksOf(centred)).toEqual(['1 Anna x', '1 Ben x']);
    const table = readScript({
      name: 'doc',
      html: '<h1>Scene 1</h1><table><tr><td><p>ANNA</p></td><td><p>Hello.</p></td></tr><tr><td><p>BEN</p></td><td><p>Yes.</p></td></tr></table>',
    });
    expect(marksOf(table)).toEqual(['1 Anna x', '1 Ben x']);
  });
});

describe('characters', () => {
  test('several names of one character are one, and names that differ are two', () => {
    const script = read(
      'Scene 1\n\nANTIPHOLUS OF SYRACUSE\nOne.\n\nS. ANTIPHOLUS\nTwo.\n\nKING HENRY\nThree.\n\nHENRY\nFour.\n\nLADY HENRY\nFive.\n\nANTIPHOLUS OF EPHESUS\nSix.\n',
    );
    expect(script.characters.map(({ name }) => name)).toEqual([
      'Antipholus of Syracuse',
      'King Henry',
      'Lady Henry',
      'Antipholus of Ephesus',
    ]);
  });

  test('several who speak at once are each of them', () => {
    const script = read(
      'Scene 1\n\nANA\nOne.\n\nBEN\nTwo.\n\nANA AND BEN\nThree.\n\nANA/ CLEO\nFour.\n\nCLEO\nFive.\n\nBOTH\nSix.\n',
    );
    expect(script.speeches.map(({ speakers }) => speakers.join('+'))).toEqual([
      'Ana',
      'Ben',
      'Ana+Ben',
      'Ana+Cleo',
      'Cleo',
      'Ana+Cleo',
    ]);
  });
});

describe('what is not sure is said', () => {
  test('an empty file, and a scan without text', () => {
    for (const text of ['', ' \n\f\n ', '\uFEFF']) {
      const script = read(text);
      expect(why(script)).toEqual(['nothing to read']);
      expect(script.marks).toEqual([]);
    }
  });

  test('a text in which nobody speaks', () => {
    expect(why(read('dear all,\nplease find the minutes of our last meeting below.\n'))).toEqual(['form']);
  });

  test('a script without scenes is one scene', () => {
    const script = read('ANA: Hello.\nBEN: Yes.\nANA: No.\n');
    expect(marksOf(script)).toEqual(['1 Ana x', '1 Ben x']);
    expect(why(script)).toContain('no scenes');
  });

  test('a name that is almost another’s, one name in several scenes, somebody who never speaks', () => {
    const script = read(
      'Scene 1\n\nEnter Marcellus, Boris, and a Sewer.\n\nMARCELLUS\nA.\n\nSERVANT\nB.\n\nMARCELLUS\nC.\n\nMARCELUS\nD.\n\nScene 2\n\nMARCELLUS\nE.\n\nSERVANT\nF.\n',
    );
    expect(script.doubts.map(({ kind, character }) => `${kind} ${character}`)).toEqual(
      expect.arrayContaining([
        'speaker Marcelus',
        'same name Servant',
        'silent Boris',
        'silent Sewer',
        'entrance Servant',
      ]),
    );
    for (const { why: reason, todo, kind } of script.doubts)
      expect([kind, reason, todo].every((words) => words.length > 5 || kind === words)).toBe(true);
  });

  test('two scenes with one number, and others whom nobody names', () => {
    const script = read('Scene 1\n\nEnter Ana and others.\n\nANA\nA.\n\nScene 2\n\nANA\nB.\n\nScene 1\n\nANA\nC.\n');
    expect(script.scenes.map(({ scene }) => scene)).toEqual(['1', '2', '1-2']);
    expect(why(script)).toEqual(expect.arrayContaining(['scene', 'group']));
  });

  test('page numbers and headers are left out, and say on which page a speech is', () => {
    const page = (number: number) => `MY PLAY\n${number}\n\nANA\nLine ${'abcdefgh'.charAt(number)}.\n\nBEN\nYes.\n`;
    const script = read(`Scene 1\n\nANA\nFirst.\n\nBEN\nYes.\n\n${[2, 3, 4, 5].map(page).join('\n')}`);
    expect(script.speeches.every(({ lines }) => lines.length === 1)).toBe(true);
    expect(script.speeches.map((speech) => speech.page)).toEqual(['', '', '2', '2', '3', '3', '4', '4', '5', '5']);
    expect(why(script)).toContain('pages');
  });

  test('words that a scan has parted are put together', () => {
    const script = read(
      'Scene 1\n\nANA\nI never knew the won-\nder of it.\n\nBEN\nNor the mean-\ning of it.\n\nANA\nNor the rea-\nson why.\n',
    );
    expect(script.speeches[0]?.lines).toEqual(['I never knew the wonder', 'of it.']);
    expect(why(script)).toContain('form');
  });

  test('lyrics in capitals are sung lines, not names', () => {
    const script = read(
      'Act One\n\nScene One\n\nNo. 3 The Town\n\nJEAN\nI am tired of it.\nLOOK DOWN, LOOK DOWN\nUPON THE TOWN\n\nMARA\n(singing)\nLa la.\n\nJEAN\nAgain.\n',
    );
    expect(marksOf(script)).toEqual(['1.1 Jean x', '1.1 Mara x']);
    expect(script.speeches[0]).toMatchObject({
      lines: ['I am tired of it.', 'LOOK DOWN, LOOK DOWN', 'UPON THE TOWN'],
      sung: true,
    });
    expect(script.songs).toMatchObject([{ title: 'No. 3 The Town', scene: '1.1', singers: ['Jean', 'Mara'] }]);
  });
});

test('a title before somebody else’s name is no part of the name in the list of characters', () => {
  const text = [
    ...['Characters in the Play', '', 'Sir Andrew Aguecheek Sir Toby’s companion', 'Sir Toby Belch', ''],
    ...['ACT 1', '', 'Scene 1', '', 'Enter Sir Toby and Sir Andrew.', '', 'TOBY', 'Come.', '', 'ANDREW', 'I come.'],
  ].join('\n');
  const { characters } = readScript({ name: 'play.txt', text });
  expect(characters.map(({ name }) => name).sort()).toEqual(['Sir Andrew Aguecheek', 'Sir Toby Belch']);
});

test.each([
  ['Countess of Varn a widow', 'COUNTESS', 'Countess'],
  ['Leona Governor of Tarve', 'GOVERNOR', 'Governor'],
  ['Don Pablo Prince of Tarve', 'PRINCE', 'Don Pablo'],
  ['John of Wick Duke of Marren', 'WICK', 'John of Wick'],
  ['Duke of Ansel Earl of Marren', 'ANSEL', 'Duke of Ansel'],
  ['Earl of Marren Thomas Pell', 'MARREN', 'Earl of Marren'],
  ['William, Lord Ashby Lord Chamberlain', 'ASHBY', 'William, Lord Ashby'],
  ['Cardinal Ostra Papal Legate', 'OSTRA', 'Cardinal Ostra'],
  ['Alric King of Norland', 'KING ALRIC', 'Alric'],
  ['King Alric the Second', 'KING', 'King Alric the Second'],
  ['Lord Mayor of Tarve', 'MAYOR', 'Lord Mayor'],
  ['A Northern Lord', 'LORD', 'Northern Lord'],
  ['Sir Bran Holt', 'BRAN', 'Sir Bran Holt'],
])('“%s” in the list of characters is %s: %s', (line, label, name) => {
  const text = ['Characters in the Play', '', line, 'Mira', '', 'ACT 1', '', 'Scene 1', ''];
  for (let speech = 0; speech < 3; speech++) text.push(label, 'Come.', '', 'MIRA', 'I come.', '');
  const { characters } = readScript({ name: 'play.txt', text: text.join('\n') });
  expect(characters.map((one) => one.name).sort()).toEqual([name, 'Mira'].sort());
});

test('a rank alone is whoever bears it and speaks in the scene', () => {
  const text = ['ACT 1', '', 'Scene 1', '', 'Enter the King with Mira.', ''];
  for (let speech = 0; speech < 3; speech++) text.push('KING ALRIC', 'Come.', '', 'MIRA', 'I come.', '');
  text.push('Scene 2', '', 'Enter the King.', '', 'MIRA', 'He is silent.');
  expect(marksOf(read(text.join('\n')))).toEqual(['1.1 King Alric x', '1.1 Mira x', '1.2 King Alric s', '1.2 Mira x']);
});

test('a name that somebody takes on is no other name of theirs where it is somebody else’s', () => {
  const text = [
    'Characters in the Play',
    '',
    'Vince a father',
    'A Trader who is disguised as Vince',
    '',
    'Scene 1',
    '',
  ];
  for (let speech = 0; speech < 3; speech++) text.push('TRADER', 'Come.', '', 'VINCE', 'I come.', '');
  expect(read(text.join('\n')).characters.map(({ name, speeches }) => `${name} ${speeches}`)).toEqual([
    'Trader 3',
    'Vince 3',
  ]);
});

test('who is called otherwise later is one character', () => {
  const text = ['Characters in the Play', '', 'Bran Holt later Bran Holt Wardenson', 'Ida, later Lady of Marren', ''];
  text.push('Edric Earl of Marren, later King Edric II', '', 'Scene 1', '');
  for (const label of ['HOLT', 'WARDENSON', 'IDA', 'MARREN', 'EDRIC', 'KING EDRIC'])
    for (let speech = 0; speech < 2; speech++) text.push(label, 'Come.', '');
  const { characters } = read(text.join('\n'));
  expect(characters.map(({ name, speeches }) => `${name} ${speeches}`).sort()).toEqual([
    'Bran Holt 4',
    'Edric 4',
    'Ida 4',
  ]);
});
