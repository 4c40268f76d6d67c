const tagColors = {
  Worship: '#8e5bd0',
  Kids: '#e39a2d',
  Students: '#2d8fe3',
  Care: '#3aa66a',
  Music: '#c8508b',
  Prayer: '#5b6fd0',
  Outreach: '#b5652a',
  Community: '#4a9aa8',
  Staff: '#7a828c',
} as const;

export type TagName = keyof typeof tagColors;

export type ChurchTag = {
  readonly id: string;
  readonly name: TagName;
  readonly color: string;
  readonly position: number;
  /** Whether people in the church's app can filter by it. */
  readonly isPublicCategory: boolean;
};

/** In their order on lists. */
export const churchTags = (Object.keys(tagColors) as TagName[]).map((name, index): ChurchTag => ({
  id: String(301 + index),
  name,
  color: tagColors[name],
  position: index + 1,
  isPublicCategory: name !== 'Staff',
}));

export function tagNamed(name: TagName): ChurchTag {
  const tag = churchTags.find((candidate) => candidate.name === name);
  if (tag === undefined) throw new Error(`The demonstration church has no tag ${name}`);
  return tag;
}
