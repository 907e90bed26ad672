/** A part that comes later; nothing where it cannot be had, which is said once: `what` could not be loaded. */
export const partOf = <Part>(loading: Promise<Part>, what: string): Promise<Part | void> =>
  // Guard, hazard 32: "the launcher cannot be loaded"
  loading.catch((error: unknown) => {
    console.warn(`Glossary: ${what} could not be loaded. ${String(error)}`);
  });
