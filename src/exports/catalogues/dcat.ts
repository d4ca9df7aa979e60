/**
 * The catalogue of the data as DCAT 3 (W3C) in JSON-LD, for data portals to take up. It follows DCAT-AP 3.0.1, whose
 * shapes ask of everything that is named what it is.
 */
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
  prov: 'http://www.w3.org/ns/prov#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const id = (address: string) => ({ '@id': address });
/** A thing that is described elsewhere, by its address and what it is. */
const named = (type: string, address: string) => ({ '@id': address, '@type': type });
const chinese = (text: string) => ({ '@language': 'zh-CN', '@value': text });
const typed = (type: string, value: string) => ({ '@type': `xsd:${type}`, '@value': value });
const mediaTypeId = (mediaType: string) =>
  named(
    'dcterms:MediaType',
    `https://www.iana.org/assignments/media-types/${mediaType.replace(/;.*$/u, '')}`,
  );
const license = named('dcterms:LicenseDocument', dataLicense.url);

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
  const seriesTitle = `${issuersOf(plans.map(({ plan }) => plan))}各年重点工作安排：任务、目标、结果`;
  const contact = site.contact && contactAddress(site.contact);
  return {
    '@context': context,
    '@id': links.absolute(links.path('data/catalog.jsonld')),
    '@type': 'dcat:Catalog',
    'dcterms:title': chinese(`${site.name}的数据`),
    'dcterms:description': chinese(seriesTitle),
    'dcterms:publisher': publisher,
    'foaf:homepage': named('foaf:Document', home),
    'dcat:dataset': [
      {
        '@id': series,
        // A series is a dataset too, which not everyone who reads the catalogue knows.
        '@type': ['dcat:DatasetSeries', 'dcat:Dataset'],
        'dcterms:title': chinese(seriesTitle),
        'dcterms:description': chinese(`${seriesTitle}，每份计划一个数据集。`),
      },
      ...plans.map(({ plan, about, files }) => ({
        '@id': links.absolute(links.data(plan.key)),
        '@type': 'dcat:Dataset',
        'dcterms:identifier': dataName(plan),
        'dcterms:title': chinese(dataTitle(plan)),
        'dcterms:description': chinese(dataDescription(plan)),
        'dcterms:publisher': publisher,
        'dcterms:language': named(
          'dcterms:LinguisticSystem',
          'http://id.loc.gov/vocabulary/iso639-1/zh',
        ),
        'dcterms:license': license,
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
        'prov:wasDerivedFrom': named(
          'foaf:Document',
          plan.url ?? links.absolute(links.document(plan.key)),
        ),
        ...(about.modified
          ? {
              'dcterms:modified': typed('dateTime', about.modified),
              'dcat:version': dataVersion(about.modified),
            }
          : {}),
        'dcat:inSeries': id(series),
        'dcat:landingPage': named('foaf:Document', about.page),
        ...(contact
          ? {
              'dcat:contactPoint': { '@type': 'vcard:Kind', 'vcard:hasEmail': id(contact) },
            }
          : {}),
        'dcat:distribution': files.map(({ path, title, mediaType, content }) => {
          const address = links.absolute(links.dataFile(plan.key, path));
          const schema = conformsTo(path, plan.key, links);
          return {
            '@id': address,
            '@type': 'dcat:Distribution',
            'dcterms:title': chinese(title),
            'dcterms:license': license,
            'dcat:accessURL': id(about.page),
            'dcat:downloadURL': id(address),
            'dcat:mediaType': mediaTypeId(mediaType),
            'dcat:byteSize': typed(
              'nonNegativeInteger',
              String(typeof content === 'string' ? Buffer.byteLength(content) : content.length),
            ),
            'spdx:checksum': {
              '@type': 'spdx:Checksum',
              'spdx:algorithm': named(
                'spdx:ChecksumAlgorithm',
                'http://spdx.org/rdf/terms#checksumAlgorithm_sha256',
              ),
              'spdx:checksumValue': typed('hexBinary', sha256(content)),
            },
            ...(schema === undefined
              ? {}
              : { 'dcterms:conformsTo': named('dcterms:Standard', schema) }),
          };
        }),
      })),
    ],
  };
}
