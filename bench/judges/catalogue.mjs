/**
 * The data catalogue against the SHACL shapes of DCAT-AP 3.0.1, the profile of DCAT by which data portals exchange
 * catalogues.
 *
 *     node catalogue.mjs FILE
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';

const shapes = path.join(import.meta.dirname, 'dcat-ap/dcat-ap-SHACL.ttl');
const triples = (/** @type {string} */ text) => new Store(new Parser().parse(text));

const stated = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const data = triples(await jsonld.toRDF(stated, { format: 'application/n-quads' }));
const report = await new SHACLValidator(triples(readFileSync(shapes, 'utf8'))).validate(data);
for (const { focusNode, path: property, sourceConstraintComponent } of report.results)
  console.log(
    `DCAT-AP: ${focusNode?.value} ${property?.value}: ${sourceConstraintComponent?.value.replace(/^.*#/u, '')}`,
  );
console.log(`DCAT-AP: ${data.size} statements, ${report.results.length} violations`);
if (data.size === 0 || !report.conforms) process.exitCode = 1;
