// Runs axe with some of its rules. Lists the violations, and what axe can't decide.
async (runOnly) => {
  const { violations, incomplete } = await axe.run(document, { runOnly });
  const list = (rules) => rules.flatMap(({ id, nodes }) => nodes.map(({ target, any }) => `${id}: ${target} ${any[0]?.message ?? ""}`));
  return { violations: list(violations), incomplete: list(incomplete) };
};
