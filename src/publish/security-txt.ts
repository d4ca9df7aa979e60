/** `/.well-known/security.txt` (RFC 9116), where the operator has said who is to be told. */

/**
 * @param contact https or mailto address; `expires` ISO date.
 * @param canonical absolute address of the file, where the site has one.
 */
export const securityText = (contact: string, expires: string, canonical: string | undefined) =>
  [
    `Contact: ${contact}`,
    `Expires: ${expires}T00:00:00+08:00`,
    'Preferred-Languages: zh, en',
    ...(canonical === undefined ? [] : [`Canonical: ${canonical}`]),
    '',
  ].join('\n');
