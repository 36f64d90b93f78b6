/** A page of A Midsummer Night's Dream, as an old edition has it, with a name that can be two people's. */
export const MIDSUMMER_PAGE = `ACT 2

SCENE 1. A wood near Athens.

Enter a Fairy and PUCK.

PUCK. How now, spirit! whither wander you?
FAIRY. Over hill, over dale,
Thorough bush, thorough brier.
PUCK. The king doth keep his revels here to-night.

Enter OBERON with Attendants, and TITANIA.

OBERON. Ill met by moonlight, proud Titania.
TITANIA. What, jealous Oberon! Fairies, skip hence.

Exit TITANIA.

OBERON. Well, go thy way.

Enter DEMETRIUS, HELENA following him.

DEMETRIUS. I love thee not, therefore pursue me not.
HELENA. You draw me, you hard-hearted adamant.

Exeunt.

SCENE 2. Another part of the wood.

Enter TITANIA with her Train.

TITANIA. Come, now a roundel and a fairy song.
FIRST FAIRY. You spotted snakes with double tongue.

Exit FAIRY.

Enter OBERON.

OBERON. What thou seest when thou dost wake.

Exit OBERON.
`;
