// What the virtual screen reader says from the top of the page to its end.
async () => {
  await virtual.start({ container: document.body });
  const end = "end of document";
  while ((await virtual.lastSpokenPhrase()) !== end) await virtual.next();
  const spoken = await virtual.spokenPhraseLog();
  await virtual.stop();
  return spoken;
};
