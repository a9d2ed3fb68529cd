// Draws the procedure with its done and current steps; the words below the picture say the same.
(function () {
  'use strict';
  var place = document.getElementById('diagram');
  if (!place) {
    return;
  }
  var says = document.getElementById('diagram-says');
  function failed() {
    says.textContent = '流程图暂时无法显示，请看下方的文字说明。';
    says.hidden = false;
  }
  if (typeof window.BpmnJS === 'undefined') {
    failed();
    return;
  }
  var viewer = new window.BpmnJS({ container: place });
  function mark(names, style) {
    var elements = viewer.get('elementRegistry');
    (names || '').split(' ').forEach(function (id) {
      if (id && elements.get(id)) {
        viewer.get('canvas').addMarker(id, style);
      }
    });
  }
  function move(event) {
    var by = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[event.key];
    if (by) {
      event.preventDefault();
      viewer.get('canvas').scroll({ dx: by[0], dy: by[1] });
    }
  }
  function tools() {
    var bar = document.getElementById('diagram-tools');
    bar.hidden = false;
    bar.addEventListener('click', function (event) {
      var canvas = viewer.get('canvas');
      var kind = event.target.dataset.zoom;
      if (kind === 'fit') {
        canvas.zoom('fit-viewport', 'auto');
      } else if (kind) {
        canvas.zoom(canvas.zoom() * (kind === 'in' ? 1.4 : 1 / 1.4));
      }
    });
  }
  fetch(place.dataset.model, { headers: { Accept: 'application/xml' } })
    .then(function (answer) {
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      return answer.text();
    })
    .then(function (xml) { return viewer.importXML(xml); })
    .then(function () {
      says.hidden = true;
      mark(place.dataset.done, 'is-done');
      mark(place.dataset.now, 'is-now');
      mark(place.dataset.late, 'is-late');
      viewer.get('canvas').zoom('fit-viewport', 'auto');
      place.addEventListener('keydown', move);
      tools();
    })
    .catch(failed);
}());
