// The cards of the list: decision, unit, what is left of the time. All cards of a page are asked for at once.
var waiting = new Map();
var soon = null;

async function ask() {
  var asked = waiting;
  waiting = new Map();
  soon = null;
  var query = Array.from(asked.keys(), function (id) { return 'id=' + encodeURIComponent(id); }).join('&');
  try {
    var answer = await fetch('/api/tasks/cards?' + query, { credentials: 'same-origin', headers: { Accept: 'application/json' } });
    var cards = answer.ok ? await answer.json() : [];
    cards.forEach(function (card) {
      (asked.get(card.task) || []).forEach(function (node) { draw(node, card); });
    });
  } catch (notReached) {
    // The list itself says when the server cannot be reached.
  }
}

function line(name, text) {
  var node = document.createElement('div');
  node.className = name;
  node.textContent = text;
  return node;
}

function draw(node, card) {
  var lines = [line('mde-card-title', card.title), line('mde-card-unit', card.number + '　' + card.unit)];
  if (card.time) {
    lines.push(line('mde-time ' + card.time.tone, card.time.words));
  }
  node.replaceChildren.apply(node, lines);
}

export default [
  {
    id: 'mde-card',
    pluginPoint: 'tasklist.card',
    priority: 2000,
    render: function (node, context) {
      node.classList.add('mde-card');
      var nodes = waiting.get(context.taskId) || [];
      nodes.push(node);
      waiting.set(context.taskId, nodes);
      if (!soon) {
        soon = setTimeout(ask, 30);
      }
    },
    unmount: function () {}
  }
];
