import { logoHeaders, type Logo } from '../../src/main/logo';

/** A PNG of 40 by 20 pixels in one colour. */
export const pngBytes = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAACgAAAAUCAIAAABwJOjsAAAAJElEQVR42mOolrMaEMQwavGoxaMWj1o8avGoxaMWj1o8ciwGAB8Gk38WFEjfAAAAAElFTkSuQmCC',
    'base64',
  ),
);

/** An SVG of the same shape, with a script that marks it wherever it may run. */
export const scriptedSvg = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<!-- Drawn by hand -->',
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">',
  '<rect width="40" height="20" style="fill: #7b1e3a"/>',
  '<script>document.documentElement.setAttribute("class", "has-run");</script>',
  '</svg>',
].join('\n');

/** A logo that no file stands behind. */
export function logoOf(body: Logo['file']['body'], contentType = 'image/png'): Logo {
  return { id: 'c0ffee', file: { body, contentType, headers: logoHeaders } };
}
