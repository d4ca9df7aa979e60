"""A window of Qt's web engine, and nothing else: driven from outside through the DevTools protocol."""
import importlib
import sys

qt = f'PyQt{sys.argv[1]}'
application = importlib.import_module(f'{qt}.QtWidgets').QApplication
view = importlib.import_module(f'{qt}.QtWebEngineWidgets').QWebEngineView
url = importlib.import_module(f'{qt}.QtCore').QUrl

app = application(sys.argv[:1] + ['--no-sandbox'])
window = view()
window.resize(1440, 900)
window.load(url('about:blank'))
window.show()
(app.exec_ if sys.argv[1] == '5' else app.exec)()
