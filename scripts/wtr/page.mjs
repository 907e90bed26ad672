/**
 * The page that tests run in. What a test has compared goes to the runner as a clone, and an element cannot be cloned:
 * a failure with one in it was told by nobody, and the run ended only by its time limit. Here it is told in words.
 */
export const testRunnerHtml = (framework) => `<!doctype html>
<script type="module">
  const clone = structuredClone;
  const plain = (key, value) => (value instanceof Node || value === window ? String(value) : value);
  const said = (value) => {
    try {
      return JSON.stringify(value, plain);
    } catch {
      return String(value);
    }
  };
  const say = ({ tests, suites }) => {
    for (const { error } of tests)
      if (error) for (const side of ['actual', 'expected']) error[side] = said(error[side]);
    suites.forEach(say);
  };
  globalThis.structuredClone = (value, options) => {
    try {
      return clone(value, options);
    } catch (error) {
      if (!value?.result?.testResults) throw error;
      say(value.result.testResults);
      return clone(value, options);
    }
  };
</script>
<script type="module" src="${framework}"></script>`;
