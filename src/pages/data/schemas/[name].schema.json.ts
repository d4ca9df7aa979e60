/** The JSON Schemas of the JSON files. */
import type { APIRoute } from 'astro';
import {
  jsonSchema,
  schemaNames,
  type SchemaName,
} from '../../../exports/dictionary/json-schema.ts';
import { links } from '../../../site/links.ts';

export const getStaticPaths = () => schemaNames.map((name) => ({ params: { name } }));

export const GET: APIRoute = ({ params }) => {
  const name = params['name'] as SchemaName;
  return Response.json(jsonSchema(name, links.absolute(links.schema(name))));
};
