/** What people call the columns of an address and of a number in their own tables, as `plainHeader` writes them. */
export const EMAILS = ['e mail', 'email address', 'e mail address', 'mail', 'contact email'];
export const PHONES = [
  'mobile',
  'cell',
  'cell phone',
  'mobile phone',
  'mobile number',
  'telephone',
  'tel',
  'phone number',
];
