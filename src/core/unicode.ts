const made: Record<string, RegExp> = {};

/**
 * A pattern with Unicode properties (`\p{…}`), made when it is first asked for. As a literal it would cost each page that
 * loads us: engines resolve its properties wherever they read one, in code that never runs, too (15 of them: a
 * millisecond and a half, half of what our first part took).
 */
export const unicode = (pattern: string, flags = 'u'): RegExp =>
  (made[flags + pattern] ??= RegExp(pattern, flags));

/** Whether a name is one word of two or more letters, all capitals (rule 2). */
export const isCapitals = (name: string): boolean =>
  /^[A-Z]{2,}$/.test(name) || (/[^ -~]/.test(name) && unicode('^\\p{Lu}{2,}$').test(name));
