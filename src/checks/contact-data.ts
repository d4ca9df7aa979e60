/** What reaches or identifies a person, and has no place on a public page. */

/** A mobile number, a fixed line's with its area code, the number of an identity card, an address of electronic mail. */
export const contactData =
  /(?<![0-9.])(?:1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}|0[0-9]{2,3}[-－—– ]?[0-9]{7,8}|[1-9][0-9]{16}[0-9Xx])(?![0-9.])|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u;
