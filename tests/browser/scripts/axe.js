// Runs axe with the rules that have one of `tags`. Lists the violations, and what axe can't decide.
async (tags) => {
  const { violations, incomplete } = await axe.run(document, { runOnly: { type: "tag", values: tags } });
  const list = (rules) => rules.flatMap(({ id, nodes }) => nodes.map(({ target, any }) => `${id}: ${target} ${any[0]?.message ?? ""}`));
  return { violations: list(violations), incomplete: list(incomplete) };
};
