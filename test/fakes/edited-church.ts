import type { Row } from './json-api';

type Answer = (request: Request) => Response | Promise<Response>;
type Document = { data: Row[] | Row; included?: Row[]; [more: string]: unknown };

/** A service whose answers pass through `edit` row by row; returning null takes the row out. */
export function editedChurch(church: Answer, edit: (row: Row) => Row | null): Answer {
  const edited = (rows: readonly Row[]) => rows.map(edit).filter((row) => row !== null);
  return async (request) => {
    const response = await church(request);
    if (response.status !== 200) return response;
    const document = (await response.json()) as Document;
    const data = Array.isArray(document.data) ? edited(document.data) : document.data;
    const included = edited(document.included ?? []);
    const headers = new Headers(response.headers);
    // The tag is of what came before, and the count would be wrong once a row is taken out.
    headers.delete('etag');
    return new Response(JSON.stringify({ ...document, meta: {}, data, included }), { headers });
  };
}

/** The row with other attributes. */
export function withAttributes(row: Row, attributes: Row['attributes']): Row {
  return { ...row, attributes: { ...row.attributes, ...attributes } };
}
