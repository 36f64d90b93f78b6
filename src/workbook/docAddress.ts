const ID = /^[\w-]+$/;

/** The address of a Google Doc; `''` where the text is no id. @example docAddress('1aB') // 'https://docs.google.com/document/d/1aB/edit' */
export function docAddress(id: string): string {
  return ID.test(id) ? `https://docs.google.com/document/d/${id}/edit` : '';
}
