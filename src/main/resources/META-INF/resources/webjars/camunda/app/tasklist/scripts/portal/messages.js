// What the server says to people stands in 【…】; the engine's words around it are cut away. Built-in English of forms is put into Chinese.
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

function lawOnly(node) {
  var said = node.nodeValue;
  var start = said.indexOf('【');
  if (start > 0) {
    node.nodeValue = said.slice(start).replace(/(\s*Exception.*|'\s*)$/s, '');
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
    if (parent && parent.closest('.page-notifications, .notifications-panel')) {
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
