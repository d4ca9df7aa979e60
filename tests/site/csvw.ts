/** A CSV file through a CSV on the Web processor that is not ours. */
import { Readable } from 'node:stream';
import jsonld from 'jsonld';
import CsvwParser from 'rdf-parser-csvw';

interface Term {
  termType: string;
  value: string;
  datatype?: Term;
}

export interface Quad {
  subject: Term;
  predicate: Term;
  object: Term;
}

type Comparable = Term & { equals(other: Term): boolean };

const comparable = (term: Term): Comparable => ({
  ...term,
  ...(term.datatype ? { datatype: comparable(term.datatype) } : {}),
  equals: ({ termType, value }) => termType === term.termType && value === term.value,
});

/** As much of an RDF/JS dataset as the processor asks for. */
class Statements {
  private readonly quads: readonly Quad[];
  constructor(quads: readonly Quad[]) {
    this.quads = quads;
  }
  match(subject?: Term | null, predicate?: Term | null): Statements {
    return new Statements(
      this.quads.filter(
        (quad) =>
          (!subject || quad.subject.value === subject.value) &&
          (!predicate || quad.predicate.value === predicate.value),
      ),
    );
  }
  [Symbol.iterator]() {
    return this.quads[Symbol.iterator]();
  }
}

/**
 * Reads a table with its metadata.
 * @param address absolute address of the CSV file.
 */
export async function csvwQuads(
  csv: string,
  metadata: Record<string, unknown>,
  address: string,
  context: object,
): Promise<Quad[]> {
  const said = (await jsonld.toRDF({ ...metadata, '@context': context } as jsonld.JsonLdDocument, {
    base: address,
  })) as Quad[];
  const dataset = new Statements(
    said.map(({ subject, predicate, object }) => ({
      subject: comparable(subject),
      predicate: comparable(predicate),
      object: comparable(object),
    })),
  );
  const parser = new CsvwParser({ metadata: dataset, baseIRI: address, timezone: 'utc' });
  const quads: Quad[] = [];
  for await (const quad of parser.import(Readable.from([csv]))) quads.push(quad as Quad);
  return quads;
}
