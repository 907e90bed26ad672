const camelCase = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** Attributes are listed in `static attributes` (src/elements/attributes.ts); the property's comment describes them. */
const attributes = {
  name: 'static-attributes',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isClassDeclaration(node)) return;
    const table = node.members.find((member) => member.name?.getText() === 'attributes')?.initializer;
    const element = moduleDoc.declarations?.find(({ name }) => name === node.name?.getText());
    if (!table?.properties || !element) return;
    element.attributes ??= [];
    for (const { name: key, initializer } of table.properties) {
      if (!key) continue; // spread: inherited ones
      const name = key.text;
      const field = element.members?.find((member) => member.name === camelCase(name));
      if (field && !element.attributes.some((known) => known.name === name))
        element.attributes.push({
          name,
          type: field.type,
          description: field.description,
          ...(!/^(''|false|NaN)$/.test(initializer.getText()) && { default: initializer.getText() }),
          fieldName: field.name,
        });
    }
    const listed = element.attributes.map(({ fieldName }) => fieldName);
    element.members = element.members?.filter(({ name }) => !listed.includes(name));
  },
};

export default {
  globs: ['src/elements/*/glossary-*.ts', 'src/elements/parts/placed.ts'],
  plugins: [attributes],
  // The analyzer would write its own key into package.json on every run.
  packagejson: false,
};
