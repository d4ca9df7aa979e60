/** The catalogue of the data as DCAT 3 (W3C) in JSON-LD, for data portals to take up. */
import { issuersOf, type Plan } from '../../model/plan.ts';
import type { Addresses } from '../../model/addresses.ts';
import { contactAddress } from '../../model/settings.ts';
import { sha256 } from './checksums.ts';
import type { DataFile } from '../data-files.ts';
import { dataDescription, dataName, dataTitle, dataVersion, type About } from './data-package.ts';
import { dataLicense } from './license.ts';
import type { PlanKey } from '../../model/ids.ts';

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const id = (address: string) => ({ '@id': address });
const chinese = (text: string) => ({ '@language': 'zh-CN', '@value': text });
const typed = (type: string, value: string) => ({ '@type': `xsd:${type}`, '@value': value });
const mediaTypeId = (mediaType: string) =>
  id(`https://www.iana.org/assignments/media-types/${mediaType.replace(/;.*$/u, '')}`);

/** What a file follows, where there is a description that it can be checked against. */
function conformsTo(path: string, plan: PlanKey, links: Addresses): string | undefined {
  const name = /^(\w+)\.(json|csv)$/u.exec(path);
  if (name?.[1] === 'datapackage') return 'https://datapackage.org/profiles/2.0/datapackage.json';
  if (name?.[2] === 'json') return links.absolute(links.schema(name[1] ?? ''));
  if (name) return links.absolute(links.dataFile(plan, `${name[1]}.csv-metadata.json`));
  return undefined;
}

/**
 * `catalog.jsonld`.
 * @param plans each with what is known of its data and the files that are offered for it.
 */
export function catalog(
  site: { name: string; publisher: string | undefined; contact: string | undefined },
  plans: readonly { plan: Plan; about: About; files: readonly DataFile[] }[],
  links: Addresses,
) {
  const home = links.absolute(links.home());
  const series = `${links.absolute(links.data())}#series`;
  const publisher = {
    '@type': 'foaf:Agent',
    'foaf:name': chinese(site.publisher ?? site.name),
  };
  const contact = site.contact && contactAddress(site.contact);
  return {
    '@context': context,
    '@id': links.absolute(links.path('data/catalog.jsonld')),
    '@type': 'dcat:Catalog',
    'dcterms:title': chinese(`${site.name}的数据`),
    'dcterms:publisher': publisher,
    'foaf:homepage': id(home),
    'dcat:dataset': [
      {
        '@id': series,
        '@type': 'dcat:DatasetSeries',
        'dcterms:title': chinese(
          `${issuersOf(plans.map(({ plan }) => plan))}各年重点工作安排：任务、目标、结果`,
        ),
      },
      ...plans.map(({ plan, about, files }) => ({
        '@id': links.absolute(links.data(plan.key)),
        '@type': 'dcat:Dataset',
        'dcterms:identifier': dataName(plan),
        'dcterms:title': chinese(dataTitle(plan)),
        'dcterms:description': chinese(dataDescription(plan)),
        'dcterms:publisher': publisher,
        'dcterms:language': id('http://id.loc.gov/vocabulary/iso639-1/zh'),
        'dcterms:license': id(dataLicense.url),
        ...(plan.place
          ? {
              'dcterms:spatial': {
                '@type': 'dcterms:Location',
                'dcterms:title': chinese(plan.place),
              },
            }
          : {}),
        'dcterms:temporal': {
          '@type': 'dcterms:PeriodOfTime',
          'dcat:startDate': typed('date', plan.record.periodStart),
          'dcat:endDate': typed('date', plan.record.periodEnd),
        },
        'dcterms:source': id(plan.url ?? links.absolute(links.document(plan.key))),
        ...(about.modified
          ? {
              'dcterms:modified': typed('dateTime', about.modified),
              'dcat:version': dataVersion(about.modified),
            }
          : {}),
        'dcat:inSeries': id(series),
        'dcat:landingPage': id(about.page),
        ...(contact
          ? {
              'dcat:contactPoint': { '@type': 'vcard:Organization', 'vcard:hasEmail': id(contact) },
            }
          : {}),
        'dcat:distribution': files.map(({ path, title, mediaType, content }) => {
          const address = links.absolute(links.dataFile(plan.key, path));
          const schema = conformsTo(path, plan.key, links);
          return {
            '@id': address,
            '@type': 'dcat:Distribution',
            'dcterms:title': chinese(title),
            'dcterms:license': id(dataLicense.url),
            'dcat:accessURL': id(about.page),
            'dcat:downloadURL': id(address),
            'dcat:mediaType': mediaTypeId(mediaType),
            'dcat:byteSize': typed(
              'nonNegativeInteger',
              String(typeof content === 'string' ? Buffer.byteLength(content) : content.length),
            ),
            'spdx:checksum': {
              '@type': 'spdx:Checksum',
              'spdx:algorithm': id('http://spdx.org/rdf/terms#checksumAlgorithm_sha256'),
              'spdx:checksumValue': typed('hexBinary', sha256(content)),
            },
            ...(schema === undefined ? {} : { 'dcterms:conformsTo': id(schema) }),
          };
        }),
      })),
    ],
  };
}
