import type { WatchWords } from "../words/words.ts";

const STRENGTHS: WatchWords["strengths"] = {
  off: "关闭（屏幕闪烁）",
  light: "轻",
  standard: "标准",
  strong: "强",
};

export const WATCH: WatchWords = {
  feel: "触感",
  strength: "振动强度",
  strengths: STRENGTHS,
  asItIs: "以手表设置为准",
  lesson: "在手表上感受所有提示",
  testBuzz: "在手表上试一下振动",
  openFirst: "请先在手表上打开髋部练习。",
  played: "手表已播放。",
  level: "级别",
  askLevel: "请手表换一个级别",
  reasons: {
    "not-asked": "初始级别。",
    "no-sore-spell": "开始时近期没有疼痛。",
    "sore-spell": "开始时刚疼过一阵。",
    chosen: "你自己选的。",
    "worse-next-day": "上次之后变差了。",
    "three-comfortable": "连续三次轻松完成。",
    "from-record": "取自你最近一次练习。",
  },
  notHeard: "还没有收到手表的消息。请在这部手机旁打开手表上的髋部练习。",
  newerWatch: "手表上的版本较新。请更新这里的应用，以查看手表的设置。",
  asked: "已提出。手表上打开髋部练习后即生效。",
  granted: "手表已采用。",
  strengthIs: (strength) => `振动强度：${STRENGTHS[strength]}`,
  asTheWatchHasIt: (what) => `与手表一致：${what}`,
  levelIs: (level) => `级别 ${level}（共 6 级）`,
  levelMeans: (level) => (level === 6 ? "你的全套练习" : `前 ${level} 个动作，一轮`),
  lastHeard: (when) => `最近一次收到手表的消息：${when}。`,
  playAsked: (until) => `已提出。请在 ${until} 前打开手表上的髋部练习。`,
};
