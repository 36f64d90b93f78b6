/** Imported first by what tries every fault at every call. */
process.env.CALLBOARD_FAULTS = 'every';
