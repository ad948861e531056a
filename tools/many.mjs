// Generates content with many talks, deterministically, for tests and benchmarks only:
// node tools/many.mjs COUNT FOLDER

import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

const SEED = 20190624;

/** Pseudorandom numbers in [0, 1): a linear congruential generator (Knuth's MMIX). */
function randomFrom(seed) {
  let state = BigInt(seed);
  return () => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    return Number(state >> 11n) / 2 ** 53;
  };
}

const WORDS = {
  zh: "日志 分层 摄取 查询 视图 平台 数据 工作流 分布式 资源 共享 优化 服务 索引 快照 存储 网络 弹性 伸缩 实践 SSD PostgreSQL Rivulet Lattice 自动化 监控 复制 性能 成本 多租户".split(
    " ",
  ),
  en: "log tiering ingestion query view platform data workflow distributed resources sharing optimization service index snapshot storage network elastic scaling practice SSD PostgreSQL Rivulet Lattice automation monitoring replication performance cost multi-tenant".split(
    " ",
  ),
};

const [count, folder] = [Number(process.argv[2]), process.argv[3]];
for (const lang of ["zh", "en"]) {
  // Both languages match: the same numbers pick from word lists of the same length.
  const random = randomFrom(SEED);
  const below = (limit) => Math.floor(random() * limit);
  const some = (list, most) => [...new Set(Array.from({ length: 1 + below(most) }, () => list[below(list.length)]))];
  const sentence = (length) => Array.from({ length }, () => WORDS[lang][below(WORDS[lang].length)]).join(" ");
  const from = `tests/fixtures/person/${lang}`;
  const guide = JSON.parse(readFileSync(`${from}/talks.json`, "utf8"));
  const [topics, organizations] = [guide.topics, guide.organizations].map((list) => list.map(({ id }) => id));
  guide.$schema = "../../../../public/schema/talks.schema.json";
  guide.talks = Array.from({ length: count }, (_, index) => {
    const talk = {
      id: `talk-${index + 1}`,
      title: sentence(6),
      speakers: some(organizations, 2).map((organization) => ({ name: `Speaker ${below(400)}`, organization })),
      topics: some(topics, 3),
      schedule: `https://conference.example.org/${index + 1}`,
      commentary: sentence(40 + below(40)),
    };
    if (random() < 0.5) talk.slides = `${talk.schedule}.pdf`;
    if (random() < 0.7) talk.video = `${talk.schedule}.mp4`;
    return talk;
  });
  mkdirSync(`${folder}/${lang}`, { recursive: true });
  writeFileSync(`${folder}/${lang}/talks.json`, `${JSON.stringify(guide, null, 2)}\n`);
  cpSync(`${from}/resume.json`, `${folder}/${lang}/resume.json`);
}
