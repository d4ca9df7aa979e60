/**
 * What pages say of themselves to machines (schema.org). A target is a `PropertyValue`, since schema.org has no type
 * for a promise and an `Observation` would say that it was observed; published figures are `Observation`s.
 */
import type {
  BreadcrumbList,
  CreativeWork,
  DataDownload,
  Dataset,
  DefinedTermSet,
  GovernmentOrganization,
  Graph,
  Observation,
  PropertyValue,
  Report,
  Thing,
  WebSite,
} from 'schema-dts';
import type { Outcome } from '../../model/standing.ts';
import type { GlossaryEntry } from '../../model/schema.ts';
import type { Plan, Target, Task } from '../../model/plan.ts';
import type { Addresses } from '../../model/addresses.ts';
import type { DataFile } from '../data-files.ts';
import { dataDescription, dataTitle, dataVersion, type About } from './data-package.ts';
import { dataLicense } from './license.ts';
import type { Comparator } from '../../language/quantity.ts';

const language = 'zh-CN';

/** One script's worth of statements; `<` is escaped, so that no text can end the script. */
export function jsonLdText(things: readonly Thing[]): string {
  const [only] = things;
  const statement: Graph | object =
    things.length === 1
      ? { '@context': 'https://schema.org', ...(only as object) }
      : { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(statement).replaceAll('<', String.raw`\u003c`);
}

/** @param steps from the home page to this one, with the names of their pages; the last is the page itself. */
export const breadcrumbList = (
  steps: readonly { name: string; address: string }[],
): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ name, address }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: address,
  })),
});

/** The site, with the address at which it searches. */
export const webSite = (name: string, links: Addresses): WebSite => {
  const searchAction = {
    '@type': 'SearchAction' as const,
    target: {
      '@type': 'EntryPoint' as const,
      urlTemplate: `${links.named(links.search())}?q={query}`,
    },
    // A property of the action's own, by the rule for `-input`; the vocabulary's types do not list it.
    'query-input': 'required name=query',
  };
  return {
    '@type': 'WebSite',
    '@id': `${links.named(links.home())}#site`,
    name,
    url: links.named(links.home()),
    inLanguage: language,
    potentialAction: searchAction,
  };
};

const issuerOf = (plan: Plan): GovernmentOrganization => ({
  '@type': 'GovernmentOrganization',
  name: plan.issuer,
});

const documentId = (plan: Plan, links: Addresses) => links.named(links.document(plan.key));

/** The document. An arrangement of work is no act of law: a `Report` claims no more than it is. */
const documentOf = (plan: Plan, links: Addresses) => ({
  '@type': 'Report' as const,
  '@id': documentId(plan, links),
  name: plan.title,
  ...(plan.documentNumber === undefined ? {} : { reportNumber: plan.documentNumber }),
  author: issuerOf(plan),
  ...(plan.date === undefined ? {} : { dateCreated: plan.date }),
});

/** The document with its tasks. */
export const report = (plan: Plan, links: Addresses): Report => ({
  ...documentOf(plan, links),
  inLanguage: language,
  url: documentId(plan, links),
  ...(plan.url ? { isBasedOn: plan.url } : {}),
  hasPart: plan.tasks.map(({ number, name }) => ({
    '@type': 'CreativeWork',
    '@id': links.named(links.task(plan.key, number)),
    name,
    position: number,
  })),
});

/** The properties that hold a promised value and, of a range, its upper end. */
const valueProperties: Record<
  Comparator,
  (value: number, valueTo: number) => Pick<PropertyValue, 'value' | 'minValue' | 'maxValue'>
> = {
  eq: (value) => ({ value }),
  ge: (minValue) => ({ minValue }),
  gt: (minValue) => ({ minValue }),
  approx: (value, valueTo) =>
    valueTo === value ? { value } : { minValue: value, maxValue: valueTo },
  le: (maxValue) => ({ maxValue }),
  lt: (maxValue) => ({ maxValue }),
  range: (minValue, maxValue) => ({ minValue, maxValue }),
};

function promised({ comparator, value, valueTo = value, unit, indicator }: Target): PropertyValue {
  return {
    '@type': 'PropertyValue',
    name: indicator,
    ...(unit ? { unitText: unit } : {}),
    ...valueProperties[comparator](value, valueTo),
  };
}

/** A task with its targets, as part of the document. */
export const taskWork = (plan: Plan, task: Task, links: Addresses): CreativeWork => {
  const address = links.named(links.task(plan.key, task.number));
  return {
    '@type': 'CreativeWork',
    '@id': address,
    name: task.name,
    position: task.number,
    inLanguage: language,
    isPartOf: documentOf(plan, links),
    ...(task.targets.length > 0
      ? {
          about: task.targets.map((target) => ({
            ...(promised(target) as object),
            '@id': `${address}#${target.fragment}`,
          })) as PropertyValue[],
        }
      : {}),
  };
};

/** A published figure, with where it was read. */
export const observation = (
  plan: Plan,
  target: Target,
  outcome: Outcome,
  links: Addresses,
): Observation =>
  ({
    '@type': 'Observation',
    '@id': links.named(links.progress(plan.key, outcome.id)),
    name: outcome.indicator,
    description: outcome.statement,
    value: outcome.baseValue,
    unitText: outcome.baseUnit,
    observationDate: outcome.periodEnd,
    observationAbout: {
      '@type': 'CreativeWork',
      '@id': links.named(links.target(target.id)),
    },
    isBasedOn: outcome.source.url,
  }) as Observation;

/** The glossary. */
export const termSet = (
  name: string,
  glossary: readonly GlossaryEntry[],
  links: Addresses,
): DefinedTermSet => ({
  '@type': 'DefinedTermSet',
  '@id': links.named(links.glossary()),
  name,
  inLanguage: language,
  hasDefinedTerm: glossary.map(({ term, slug, explanation }) => ({
    '@type': 'DefinedTerm',
    '@id': links.named(links.glossary(slug)),
    name: term,
    termCode: slug,
    description: explanation,
  })),
});

/** A plan's data, with where each form of it is. */
export const dataset = (
  plan: Plan,
  about: About,
  files: readonly DataFile[],
  links: Addresses,
): Dataset => ({
  '@type': 'Dataset',
  '@id': links.named(links.data(plan.key)),
  name: dataTitle(plan),
  description: `${dataDescription(plan)}由“${about.site}”整理。`,
  url: links.named(links.data(plan.key)),
  license: dataLicense.url,
  creator: { '@type': 'Organization', name: about.publisher ?? about.site },
  inLanguage: language,
  temporalCoverage: `${plan.record.periodStart}/${plan.record.periodEnd}`,
  ...(plan.place ? { spatialCoverage: { '@type': 'Place', name: plan.place } } : {}),
  isBasedOn: documentId(plan, links),
  ...(about.modified ? { dateModified: about.modified, version: dataVersion(about.modified) } : {}),
  distribution: files.map(({ path, title, mediaType }): DataDownload => ({
    '@type': 'DataDownload',
    name: title,
    contentUrl: links.named(links.dataFile(plan.key, path)),
    encodingFormat: mediaType,
  })),
});
