/** Every address, under the base path and site of this build. */
import { addressesUnder } from '../model/addresses.ts';
import { environment } from './environment.ts';

export const links = addressesUnder(
  import.meta.env.BASE_URL,
  import.meta.env.SITE ?? '',
  environment().siteUrl !== undefined,
);
