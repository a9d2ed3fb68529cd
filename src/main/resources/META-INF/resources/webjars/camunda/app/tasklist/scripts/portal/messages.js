// What the server says to people stands in 【…】; the engine's words around it are cut away. What is left in English is said in Chinese.
var FORM_WORDS = {
  'Field is required.': '此项必填。',
  'Search': '查找',
  'Add new': '添加一行',
  'Show all': '全部显示',
  'Show less': '收起',
  'No results': '没有结果',
  'Nothing to show': '没有内容',
  'yyyy/mm/dd': '年/月/日',
  'hh:mm --': '时:分'
};

/* The engine's own sentences, by what they are about. */
var ENGINE_WORDS = [
  [/submission prevented/i, '表单尚有需要处理的内容，请看表单上方的提示。'],
  [/already claimed|TaskAlreadyClaimed/i, '该任务已由他人签收，正在办理；您可以查看，不能重复签收。'],
  [/Cannot find task|task is null|No matching task|does not exist|not found|404/i, '该任务已经办结或者已经终止，请从任务列表选择其他任务。'],
  [/OptimisticLocking|was updated by another/i, '该任务刚刚由他人办理，请刷新后再试。'],
  [/AuthorizationException|required permission|not authorized|Forbidden|403/i, '您不承担该项职责，不能进行此项操作。'],
  [/Unauthorized|401|session/i, '登录已失效，请重新登录后再办理。'],
  [/Failed to fetch|NetworkError|status code: 0|timeout/i, '网络没有连通，请检查网络后重试。']
];

function lawOnly(node) {
  var said = node.nodeValue;
  var start = said.indexOf('【');
  if (start >= 0) {
    var kept = said.slice(start).replace(/(\s*Exception.*|'\s*)$/s, '').replace(/\s*R-\d{3}】/g, '】');
    if (kept !== said) {
      node.nodeValue = kept;
    }
    return;
  }
  if (/(ENGINE-\d+|Exception|Cannot |[A-Za-z]{4,}\s[A-Za-z]{2,}\s[A-Za-z]{2,}|[0-9a-f]{8}-[0-9a-f]{4}-)/.test(said)) {
    var known = ENGINE_WORDS.find(function (words) { return words[0].test(said); });
    node.nodeValue = known ? known[1] : '操作没有成功，请稍后重试；仍不成功的，请联系系统管理员。';
  }
}

function inChinese(node) {
  var known = FORM_WORDS[node.nodeValue.trim()];
  if (known) {
    node.nodeValue = known;
  }
}

function visit(root) {
  var walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  var node = walker.nextNode();
  while (node) {
    var parent = node.parentElement;
    if (parent && parent.closest('[notifications-panel], .page-notifications, .notifications-panel')) {
      lawOnly(node);
    } else if (parent && parent.closest('.fjs-container')) {
      inChinese(node);
    }
    node = walker.nextNode();
  }
  if (root.querySelectorAll) {
    root.querySelectorAll('.fjs-container input[placeholder]').forEach(function (input) {
      var known = FORM_WORDS[input.getAttribute('placeholder').trim()];
      if (known) {
        input.setAttribute('placeholder', known);
      }
    });
  }
}

new MutationObserver(function (changes) {
  changes.forEach(function (change) {
    visit(change.type === 'characterData' ? change.target.parentNode || change.target : change.target);
  });
}).observe(document.documentElement, { childList: true, subtree: true, characterData: true });

/* Times of the webapp itself are those of the computer; whoever's clock is not Beijing's is told so. */
function timesOf(footer) {
  var elsewhere = new Date().getTimezoneOffset() !== -480;
  var text = elsewhere ? '任务列表中的时刻按本机时区显示；表单和标签页中的日期一律为北京时间' : '日期和时间一律为北京时间';
  if (footer.textContent !== text) {
    footer.textContent = text;
  }
  footer.classList.add('mde-times');
}

var waiting = setInterval(function () {
  var footer = document.getElementById('footer-timezone');
  if (footer) {
    timesOf(footer);
    clearInterval(waiting);
  }
}, 200);

export default [
  {
    id: 'portal-home',
    pluginPoint: 'tasklist.navbar.action',
    priority: 1000,
    render: function (node) {
      var link = document.createElement('a');
      link.href = '/';
      link.textContent = '返回工作台';
      node.appendChild(link);
    }
  }
];
