import EntityGraph
import GraphFormats
import Testing

@Suite struct `Hostile files` {
    private func problem(ofGraphML text: String) -> (Int, GraphReadError.Problem)? {
        do {
            _ = try GraphMLReader().read(Array(text.utf8))
            return nil
        } catch let error as GraphReadError {
            return (error.line, error.problem)
        } catch {
            Issue.record("an untyped error: \(error)")
            return nil
        }
    }

    private func problem(ofJSON text: String) -> (Int, GraphReadError.Problem)? {
        do {
            _ = try GraphJSONReader().read(Array(text.utf8))
            return nil
        } catch let error as GraphReadError {
            return (error.line, error.problem)
        } catch {
            Issue.record("an untyped error: \(error)")
            return nil
        }
    }

    @Test func `a billion laughs`() {
        var text = "<?xml version=\"1.0\"?>\n<!DOCTYPE graphml [\n<!ENTITY lol0 \"lol\">\n"
        for i in 1...9 {
            text += "<!ENTITY lol\(i) \"" + String(repeating: "&lol\(i - 1);", count: 10) + "\">\n"
        }
        text += "]>\n<graphml><graph><node id=\"&lol9;\"/></graph></graphml>"
        let found = problem(ofGraphML: text)
        #expect(found?.0 == 3)
        #expect(found?.1 == .entities)
    }

    @Test func `an external entity is never opened`() {
        let text =
            "<!DOCTYPE graphml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<graphml><graph>&x;</graph></graphml>"
        #expect(problem(ofGraphML: text)?.1 == .entities)
        let parameter = "<!DOCTYPE graphml [<!ENTITY % x SYSTEM \"http://localhost/x\"> %x;]>\n<graphml/>"
        #expect(problem(ofGraphML: parameter)?.1 == .entities)
    }

    @Test func `an entity nobody declared`() {
        let found = problem(ofGraphML: "<graphml>\n<graph>&nbsp;</graph></graphml>")
        #expect(found?.0 == 2)
        #expect(found?.1 == .entities)
    }

    @Test func `a hundred thousand open elements`() {
        let found = problem(ofGraphML: "<graphml>" + String(repeating: "<a>\n", count: 100_000))
        #expect(found?.1 == .tooDeep(limit: 100))
        #expect(found?.0 == 100)
    }

    @Test func `every prefix of a file is an error and no crash`() throws {
        let graph = RandomGraph.make(seed: 5, nodes: 3, edges: 3)
        let graphML = try GraphMLWriter().bytes(of: graph)
        let json = try GraphJSONWriter().bytes(of: graph)
        for length in stride(from: 0, to: graphML.count - 12, by: 97) {
            #expect(throws: GraphReadError.self) { try GraphMLReader().read(Array(graphML[..<length])) }
        }
        for length in stride(from: 0, to: json.count - 2, by: 97) {
            #expect(throws: GraphReadError.self) { try GraphJSONReader().read(Array(json[..<length])) }
        }
    }

    @Test func `random damage is an error or a graph and never a crash`() throws {
        let graph = RandomGraph.make(seed: 6, nodes: 3, edges: 3)
        let files = [try GraphMLWriter().bytes(of: graph), try GraphJSONWriter().bytes(of: graph)]
        var random = SplitMix64(seed: 1)
        for round in 0..<150 {
            var file = files[round % 2]
            for _ in 0..<3 { file[random.next(below: file.count)] = UInt8(random.next(below: 256)) }
            do {
                _ = round % 2 == 0 ? try GraphMLReader().read(file) : try GraphJSONReader().read(file)
            } catch is GraphReadError {}
            for format in FileFormat.allCases { _ = GraphValidator(as: format).validate(file) }
        }
    }

    @Test func `numbers out of range`() {
        let start = "{\"format\":\"relata-graph\",\"version\":1,\"documents\":[{\"id\":\"d\"}],\"nodes\":[\n"
        for row in ["[0,0,\"place\",99999999999]", "[99,0,\"place\",1]", "[0,7,\"place\",1]", "[-1,0,\"place\",1]"] {
            let text = start + "{\"id\":\"a\",\"surfaces\":[\"A\"],\"presences\":[\(row)]}]}"
            #expect(problem(ofJSON: text) != nil, "\(row)")
        }
        let range =
            start + "{\"id\":\"a\",\"surfaces\":[\"A\"],\"presences\":[[0,0,\"place\",1]]}],\"edges\":["
            + "{\"source\":\"a\",\"verb\":\"v\",\"target\":\"a\",\"tallies\":[{\"document\":0,\"count\":1,\"class\":\"AID\"}],"
            + "\"evidence\":[{\"document\":0,\"sentence\":[9,3]}]}]}"
        #expect(problem(ofJSON: range)?.0 == 2)
    }

    @Test func `another tool's GraphML names what is missing`() {
        let text = """
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
            <key id="d0" for="node" attr.name="label" attr.type="string"/>
            <graph edgedefault="directed">
            <node id="n0"><data key="d0">NATO</data></node>
            </graph></graphml>
            """
        let found = problem(ofGraphML: text)
        #expect(found?.0 == 4)
        #expect(found?.1 == .missingKeys(["node entity", "node record"]))
    }

    @Test func `other JSON`() {
        #expect(problem(ofJSON: "{\"nodes\":[],\"links\":[]}")?.1 == .missingMember("format"))
        #expect(problem(ofJSON: "[]") != nil)
        #expect(problem(ofJSON: "") != nil)
        #expect(problem(ofJSON: "{\"format\":\"relata-graph\",\"version\":2}")?.1 == .unsupportedVersion(2))
    }

    @Test func `an edge to nowhere`() throws {
        let file = String(decoding: try GraphMLWriter().bytes(of: RandomGraph.make(seed: 5)), as: UTF8.self)
        let broken = file.replacing("source=\"n0\"", with: "source=\"n999\"")
            .replacing("source=\"n1\"", with: "source=\"n999\"")
        #expect(problem(ofGraphML: broken)?.1 == .unknownNode("n999"))
    }
}
