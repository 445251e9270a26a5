import type { HelpWords } from "../words/words.ts";

export const HELP: HelpWords = {
  title: "帮助",
  summary: "简短解答，以及求助时可复制的内容",
  answers: [
    {
      question: "感觉不到振动",
      answer:
        "把手表戴紧一些，并在“触感”中调强。勿扰、睡眠或影院模式，以及手表自身的振动设置，都可能让它不振。屏幕也会显示每个提示。",
    },
    {
      question: "有一次练习不在我的账户里",
      answer:
        "什么都没有丢：手机收到之前它在手表上等待，进入账户之前它在这里等待。请保持 Zepp 应用打开，并在手表上打开髋部练习。",
    },
    {
      question: "休息日算什么？",
      answer: "休息日同样算数。髋部很疼时手表会建议休息，这一天同样是照顾好自己的一天。",
    },
    {
      question: "什么时候停下？",
      answer:
        "随时都可以。疼痛突然出现或加重，或者腿发麻、刺痛、没力气时，请停下。如果加重，或者几周后仍未好转，请咨询医生或物理治疗师；摔倒之后、发烧、腿站不住，或者夜里一直疼，请尽快咨询。",
    },
    {
      question: "什么时候要立即求助？",
      answer: "两腿之间发麻，大小便突然有问题，双腿越来越没力：请马上拨打急救电话。",
    },
    {
      question: "髋部练习是什么？",
      answer: "这是一套锻炼，不是医疗服务。",
    },
  ],
  diagnostics: "可复制的诊断信息",
  diagnosticsHint: "最近发生的事，以代码、练习编号和时间表示。其中没有任何个人信息。",
  ofPhone: "这部手机",
  ofWatch: "手表",
  nothingNoted: "还没有记录。",
  copyAll: "全部复制",
  copied: { yes: "已复制。", no: "这里无法复制。请改为选中这些行。" },
  getWatchs: "也获取手表的",
  version: (version) => `髋部练习 ${version}`,
};
