<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n alike decided in all articles.</source>
        <translation>
            <numerusform>%n alike decided in all articles.</numerusform>
            <numerusform>%n alike decided in all articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alike decided together.</source>
        <translation>
            <numerusform>%n alike decided together.</numerusform>
            <numerusform>%n alike decided together.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) done.</source>
        <translation>
            <numerusform>%n article done.</numerusform>
            <numerusform>%n articles done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) left as they were.</source>
        <comment>articles that could not be changed</comment>
        <translation>
            <numerusform>%n article left as it was.</numerusform>
            <numerusform>%n articles left as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) open. Press {finish} again to finish.</source>
        <translation>
            <numerusform>%n decision open. Press {finish} again to finish.</numerusform>
            <numerusform>%n decisions open. Press {finish} again to finish.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flag(s) among them.</source>
        <comment>things worth a look, among the open decisions</comment>
        <translation>
            <numerusform>%n flag among them.</numerusform>
            <numerusform>%n flags among them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flagged for a colleague.</source>
        <comment>articles</comment>
        <translation>
            <numerusform>%n flagged for a colleague.</numerusform>
            <numerusform>%n flagged for a colleague.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) could not be read and were skipped.</source>
        <translation>
            <numerusform>%n record could not be read and were skipped.</numerusform>
            <numerusform>%n records could not be read and were skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unusable.</source>
        <comment>articles</comment>
        <translation>
            <numerusform>%n unusable.</numerusform>
            <numerusform>%n unusable.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lines of such a copy have at most %n letter(s); 0 means any number.</source>
        <translation>
            <numerusform>Lines of such a copy have at most %n letter; 0 means any number.</numerusform>
            <numerusform>Lines of such a copy have at most %n letters; 0 means any number.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Second look: %n decision(s) to be looked at first.</source>
        <translation>
            <numerusform>Second look: %n decision to be looked at first.</numerusform>
            <numerusform>Second look: %n decisions to be looked at first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The rest was opened (%n).</source>
        <comment>articles opened besides one that could not be</comment>
        <translation>
            <numerusform>The rest was opened .</numerusform>
            <numerusform>The rest was opened %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n alike</source>
        <comment>decisions of an article that are like the current one</comment>
        <translation>
            <numerusform>%n alike</numerusform>
            <numerusform>%n alike</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n heading(s)</source>
        <translation>
            <numerusform>%n heading</numerusform>
            <numerusform>%n headings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <comment>places where something was found</comment>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <comment>minutes spent on an article</comment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <comment>decisions of an article</comment>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%n paragraph</numerusform>
            <numerusform>%n paragraphs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <comment>seconds spent on an article</comment>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>%n suggestion</numerusform>
            <numerusform>%n suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sure</source>
        <comment>suggestions sure enough to be accepted at once</comment>
        <translation>
            <numerusform>%n sure</numerusform>
            <numerusform>%n sure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <comment>how often something was done</comment>
        <translation>
            <numerusform>once</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n h left</source>
        <translation>
            <numerusform>about %n h left</numerusform>
            <numerusform>about %n h left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>about %n min left</numerusform>
            <numerusform>about %n min left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KindCounts</name>
    <message numerus="yes">
        <source>%n by hand</source>
        <comment>changes made by the editor</comment>
        <translation>
            <numerusform>%n by hand</numerusform>
            <numerusform>%n by hand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character fix(es)</source>
        <translation>
            <numerusform>%n character fix</numerusform>
            <numerusform>%n character fixes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n glued pair(s)</source>
        <translation>
            <numerusform>%n glued pair</numerusform>
            <numerusform>%n glued pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n insert(s)</source>
        <translation>
            <numerusform>%n insert</numerusform>
            <numerusform>%n inserts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s)</source>
        <translation>
            <numerusform>%n number</numerusform>
            <numerusform>%n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <comment>quotation marks</comment>
        <translation>
            <numerusform>%n quote</numerusform>
            <numerusform>%n quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removal(s)</source>
        <comment>boilerplate taken out</comment>
        <translation>
            <numerusform>%n removal</numerusform>
            <numerusform>%n removals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n space(s)</source>
        <translation>
            <numerusform>%n space</numerusform>
            <numerusform>%n spaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
</context>
</TS>
