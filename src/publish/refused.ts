/** Thrown where what was built may not be published; its message is for the operator. */
export class BuildRefused extends Error {}
