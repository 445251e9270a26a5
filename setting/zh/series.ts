import type { SeriesWords } from "../words/words.ts";

export const SERIES: SeriesWords = {
  title: "你的练习",
  routine: "方案",
  routines: {
    morning: "晨练：5 个动作，2 轮",
    "before-legs": "练腿前：5 个动作，1 轮",
    custom: "自定义",
  },
  exercises: "动作",
  names: {
    "side-leg-raise": "侧卧抬腿",
    "side-bicycle": "侧卧蹬车",
    "big-side-leg-raise": "侧卧大幅抬腿",
    "hip-circle": "髋部画圈",
    "side-kick": "侧卧踢腿",
  },
  enoughIsFine: "做到较小的数就够了。",
  order: "更改顺序",
  orderHint: "点一下，把它上移一位。",
  rounds: "轮数",
  sides: "侧别",
  sideChoices: {
    "right-first": "先右髋，后左髋",
    "left-first": "先左髋，后右髋",
    "right-only": "只做右髋",
    "left-only": "只做左髋",
  },
  pace: "节奏",
  waits: "翻身时等我点按",
  unreadable: "无法读取你的练习方案。手表继续使用现有的方案。",
  chooseAgain: "在这里选择一个方案，即可重新设置。",
  watchTakesIt: "手表上打开髋部练习后，改动即生效。",
  watchHasIt: "手表已采用。",
  shape({ exercises, rounds, isBothSides, minutes: [from, to] }) {
    const minutes = from === to ? `约 ${to} 分钟` : `${from} 到 ${to} 分钟`;
    const side = isBothSides ? "每侧" : "单侧";
    return `${exercises} 个动作，${rounds} 轮，${side}：${minutes}`;
  },
  reps({ min, max, isBothWays }) {
    const reps = min === max ? `${max} 次` : `${min} 到 ${max} 次`;
    return isBothWays ? `每个方向 ${reps}` : reps;
  },
  lastOne: (exercise) => `${exercise}。至少保留一个动作。`,
  roundCount: (rounds) => `${rounds} 轮`,
  repPace(repMs, isUsual) {
    const pace = `每次 ${(repMs / 1000).toFixed(1)} 秒`;
    return isUsual ? `${pace}（常用）` : pace;
  },
};
