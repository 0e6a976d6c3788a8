"""What the checks of late answers share: the files, the words on the page, and another hand at work."""

from desk import replace

FACTORY, OTHER = "eligible-factory.json", "rest-day.json"
IDS = {FACTORY: "YZ-2021-0042", OTHER: "YZ-2021-0072"}
SAY = {"process": "办理 {}", "number": "报告编号", "save": "保存记录", "again": "重试", "compare": "比较", "versions": "版本", "record": "审查记录",
       "leave": "暂存并离开", "proposed": "拟予奖励", "height": "建筑高度", "new": "新建", "form": "表单", "advise": "完善建议", "report": "审查报告",
       "readings": "口径", "remove": "删除", "back": "取回这些修改"}
FAILURE = {"error": {"code": "unavailable", "message": "此刻读不出来", "help": "过一会儿再试"}}


def tell(path, change):
    """Another hand changes a file."""
    replace(path, change(path.read_text(encoding="utf-8")))
