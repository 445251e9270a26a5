import type { PrivacyWords } from "../words/words.ts";

export const PRIVACY: PrivacyWords = {
  title: "隐私",
  summary: "什么存在哪里，以及如何删除",
  onWatch: "手表上：尚未进入账户的练习记录、最近 90 次的简要数据、你的级别和振动强度。",
  onPhone:
    "这部手机上：正在路上的练习记录、你的练习方案，以及你账户的密钥。已发送的记录只留下简短的备注，不含任何髋部情况。",
  inAccount: "你的账户里：你的练习记录，直到你在那里删除。",
  openData: "查看、带走或删除账户里的内容",
  openDataHint: "会在浏览器中打开，并在那里登录。",
  forget: "删除这部手机上的全部内容……",
  forgetIsAll: "这会删除这部手机上等待的练习记录、你的练习方案和连接。账户里的内容会保留。",
  comesAgain: "手表上还有的会再次传来；其余的就没有了。",
  keep: "全部保留",
  onlyHere: (count) =>
    count === 0 ? "这里没有等待的练习记录。" : `这部手机上有 ${count} 次练习记录不在你的账户里。`,
  yesForget: (count) =>
    count === 0 ? "是，删除这里的全部内容" : `是，删除 ${count} 次练习记录和其他全部内容`,
};
