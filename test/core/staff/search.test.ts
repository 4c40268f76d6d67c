import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { find, searchIndex } from '../../../src/core/staff/search';

/** Those of `names` that are found, best first. */
const found = (query: string, ...names: string[]) =>
  find(searchIndex(names.map((name) => ({ id: name, texts: [name] }))), query);
const isFound = (query: string, name: string) => found(query, name).length === 1;

describe('what is found', () => {
  test.each([
    ['worship', 'Morning Worship'],
    ['wor', 'Morning Worship'],
    ['WORSHIP morning', 'Morning Worship'],
    ['womens', 'Women’s Breakfast'],
    ["women's", 'Womens Breakfast'],
    ['women', "Women's Breakfast"],
    ['k-5', 'K–5 Choir'],
    ['q&a', 'Q & A with the pastor'],
    ['104', 'Room 104'],
    ['room 10', 'Room 104'],
  ])('%j finds %j', (query, name) => {
    expect(isFound(query, name)).toBe(true);
  });

  test.each([
    ['cafe', 'Café'],
    ['café', 'Cafe'],
    ['strasse', 'Straße'],
    ['straße', 'STRASSE'],
    ['soren', 'Søren'],
    ['encyclopaedia', 'Encyclopædia'],
    ['lukasz', 'Łukasz'],
    ['nino', 'El Niño'],
    ['istanbul', 'İstanbul'],
    ['ﬁreside', 'Fireside Room'],
    ['ｒｏｏｍ', 'Room 9'],
  ])('%j finds %j, whatever the accents', (query, name) => {
    expect(isFound(query, name)).toBe(true);
  });

  test.each([
    ['warship', 'Morning Worship'],
    ['worhsip', 'Morning Worship'],
    ['wroshi', 'Morning Worship'],
    ['confrimaton', 'Confirmation Class'],
    ['cnofrima', 'Confirmation Class'],
    ['sanctaury mornign', 'Morning in the Sanctuary'],
  ])('%j finds %j, in spite of the typing errors', (query, name) => {
    expect(isFound(query, name)).toBe(true);
  });

  test.each([
    ['worship elders', 'Morning Worship'],
    ['ship', 'Morning Worship'],
    ['kds', 'Kids'],
    ['105', 'Room 104'],
    ['2027', 'Retreat 2026'],
    ['wrxshup', 'Morning Worship'],
  ])('%j does not find %j', (query, name) => {
    expect(isFound(query, name)).toBe(false);
  });

  test.each([
    ['예배', '주일예배'],
    ['주일', '주일 예배'],
    ['예ㅂ', '예배'],
    ['礼拝', '日曜礼拝'],
    ['ﾚｲﾊｲ', 'レイハイ'],
    ['主日', '主日崇拜'],
    ['نعمه', 'كنيسة نِعمَه'],
    ['שלום', 'בית שָׁלוֹם'],
    ['служба', 'Утренняя Служба'],
  ])('%j finds %j in any writing', (query, name) => {
    expect(isFound(query, name)).toBe(true);
  });

  test('a wrong letter of Korean is another word', () => {
    expect(isFound('주일예베', '주일예배')).toBe(false);
  });
});

describe('the order of what is found', () => {
  test('the word itself comes before one that begins with it, and that before one with an error', () => {
    expect(found('class', 'Glass Painting', 'Classical Choir', 'Class')).toEqual([
      'Class',
      'Classical Choir',
      'Glass Painting',
    ]);
  });

  test('what is found by the first text comes before what is found by a later one', () => {
    const inRoom = { id: 'in the chapel', texts: ['Choir', 'Chapel'] };
    const byName = { id: 'by name', texts: ['Chapel Cleaning', 'Sanctuary'] };
    expect(find(searchIndex([inRoom, byName]), 'chapel')).toEqual(['by name', 'in the chapel']);
  });

  test('equally good ones keep their order', () => {
    expect(found('choir', 'Choir B', 'Choir A')).toEqual(['Choir B', 'Choir A']);
  });

  test.each(['', '  ', ' – ', '’'])(
    '%j looks for nothing, and finds all in their order',
    (query) => {
      expect(found(query, 'Worship', 'Choir')).toEqual(['Worship', 'Choir']);
    },
  );
});

test('words of one query may stand in different texts', () => {
  const entry = { id: 'class', texts: ['Membership Class', 'Room 201', 'Adults'] };
  expect(find(searchIndex([entry]), 'adults 201 member')).toEqual(['class']);
});

test('every text is found by its own words, in any order, and by the beginning of each', () => {
  const name = fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1 });
  fc.assert(
    fc.property(name, fc.array(fc.string()), (words, others) => {
      const index = searchIndex([
        ...others.map((text, at) => ({ id: `${at}`, texts: [text] })),
        { id: 'own', texts: [words.join(' ')] },
      ]);
      expect(find(index, words.toReversed().join(' '))).toContain('own');
    }),
  );
});

test('whatever is typed, what is found is there, and stands once', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.string(), (texts, query) => {
      const ids = texts.map((_, at) => `${at}`);
      const hits = find(
        searchIndex(texts.map((text, at) => ({ id: `${at}`, texts: [text] }))),
        query,
      );
      expect(ids).toEqual(expect.arrayContaining([...hits]));
      expect(new Set(hits).size).toBe(hits.length);
    }),
  );
});
