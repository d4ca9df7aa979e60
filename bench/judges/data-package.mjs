/**
 * Frictionless Data's own library over a plan's `datapackage.json`: the description is valid, every cell is of the type
 * that it says, keys are unique, and references lead to rows. (The library knows version 1 of the profile, whose rules
 * hold for what is said here. It is kept out of the site's own packages: what it is made of is old.)
 *
 *     node data-package.mjs FILE
 */
import { Package } from 'datapackage';

// Not strict, as only then it takes version 2's word that a resource is a table.
const described = await Package.load(process.argv[2]);
if (!described.valid) throw new AggregateError(described.errors, 'datapackage.json is not valid');
for (const resource of described.resources) {
  const rows = await resource.read({
    keyed: true,
    relations: resource.descriptor.schema.foreignKeys !== undefined,
  });
  if (rows.length === 0) throw new Error(`${resource.name} has no rows`);
  console.log(`Data Package: ${resource.name}, ${rows.length} rows`);
}
