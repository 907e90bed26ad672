const features = {
  colorScheme: 'prefers-color-scheme',
  reducedMotion: 'prefers-reduced-motion',
  forcedColors: 'forced-colors',
};

/** The reader's settings, for `emulateMedia` of test/support/engine.ts: the runner's own passes over forced colours. */
export const media = {
  name: 'media',
  async executeCommand({ command, payload, session }) {
    if (command !== 'media') return undefined;
    const page = session.browser.getPage(session.id);
    await page.emulateMediaFeatures(
      Object.keys(features).flatMap((key) =>
        payload[key] ? { name: features[key], value: payload[key] } : [],
      ),
    );
    if (payload.media) await page.emulateMediaType(payload.media);
    return true;
  },
};
