/** 中文：转发训练。 */

import type { ForwardWords } from "./en.ts";

export const zh: ForwardWords = {
  forwarding: "转发",
  lead: "你的训练会自动发送到 intervals.icu。",
  notHere: "此服务器未开启转发",
  whoRunsIt:
    "服务器管理者可以开启：把 FORWARD_KEY 设为下面命令输出的内容，然后重新启动服务。它用来加密大家在这里输入的密钥，请妥善保管，并与备份分开存放。",
  isOn: "转发已开启",
  needsYou: "转发需要你处理",
  since: (time) => `${time} 之后开始的训练会被发送。`,
  offMeans: "关闭后，这里保存的密钥会被删除。已在 intervals.icu 的内容会留在那里。",
  turnOff: "关闭",
  turnOn: "开启",
  anotherKey: "更换密钥",
  useKey: "使用这个密钥",
  aboutKey:
    "在 intervals.icu 打开设置，在“Developer Settings”中找到你的 API 密钥，复制到这里。密钥会加密保存，不再显示，只用于发送训练。",
  keyLabel: "intervals.icu 的 API 密钥",
  notAKey: "这看起来不像密钥。请完整复制，不要带空格。",
  whatAndWhen: "发送什么，何时发送",
  what: "每次训练一个 FIT 文件，包含时间、动作、左右侧和次数，名称为“Strength session”。不含备注。休息日不发送。",
  when: "每次训练只发送一次，等内容确定之后：次数和最难受的时刻确认后一刻钟，或收到后一天。之后在这里修改或删除，那边不会改变；请也在 intervals.icu 上修改。",
  discomfortOut: "不发送不适程度",
  discomfortIn: "同时发送不适程度",
  outMeans:
    "文件中没有髋部感受的内容。你可以选择同时发送两个 0 到 10 的数字；能在那里看到你活动的人可能也会看到它们。",
  inMeans: "每个文件都包含两个 0 到 10 的数字：训练前和最难受的时刻。已发送的文件会保留这些数字。",
  sendAlong: "同时发送",
  leaveOut: "不发送",
  lastSessions: "最近的训练",
  sent: "已发送",
  parked: "留在这里",
  waiting: "等待中",
  next: (time) => `${time} 之后再次尝试`,
  lookFirst: "请先到 intervals.icu 查看：没有收到回复的训练可能已经在那里，再发送就会重复。",
  again: "重新发送留在这里的训练",
  "no-answer": "intervals.icu 没有回复。",
  "not-theirs": "回复的不是 intervals.icu。",
  "key-refused": "intervals.icu 不接受这个密钥。请输入新的密钥。",
  "key-unreadable": "这里已无法读取密钥。请重新输入。",
  "asked-to-wait": "intervals.icu 请我们稍候。",
  unavailable: "intervals.icu 暂时无法接收。",
  refused: "intervals.icu 没有接收这次训练。",
  "left-at-off": "收到回复之前，转发被关闭了。",
  "left-at-discomfort": "收到回复之前，不适程度被设为不发送。",
};
