import type { Span } from './church-calendar';
import type { Condition } from './collection-query';

/** The narrowest span that holds everything whose start and end the conditions can admit. */
export function askedSpan(conditions: readonly Condition[]): Span {
  const bounds = (operators: readonly string[]): readonly number[] =>
    conditions
      .filter(
        ({ attribute, operator }) =>
          /^(starts|ends)_at$/.test(attribute) && operators.includes(operator),
      )
      .map(({ value }) => Number(value));
  return {
    fromMs: Math.max(-Infinity, ...bounds(['gt', 'gte', 'eq'])),
    untilMs: Math.min(Infinity, ...bounds(['lt', 'lte', 'eq'])),
  };
}
